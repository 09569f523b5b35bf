/**
 * Characters that no document may hold or nobody can see: controls, byte order marks inside text, zero-width spaces, soft
 * hyphens, word joiners, invisible operators, and the controls that embed, isolate or override the direction of text. The last
 * can disguise words (`Txet` shown as `texT`); scripts written from right to left read well without them. The joiners U+200C
 * and U+200D stay: Persian words and emoji need them.
 */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Marks of direction. Between letters from right to left they keep brackets and full stops in place; elsewhere they are litter. */
const directionMarks = /[\u061c\u200e\u200f]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const lineBreaks = /[\u000b\u000c\u0085\u2028\u2029]/g;

/** Gives the text without characters that cannot be seen or that no XML document may hold, and how many they were. */
export function cleanText(text: string): { text: string; count: number } {
  const wellFormed = text.toWellFormed().replace(lineBreaks, '\n');
  let count = countOf(wellFormed, invisible);
  let clean = count === 0 ? wellFormed : wellFormed.replace(invisible, '');
  const marks = countOf(clean, directionMarks);
  if (marks > 0 && !rightToLeft.test(clean)) {
    clean = clean.replace(directionMarks, '');
    count += marks;
  }
  return { text: clean, count };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
