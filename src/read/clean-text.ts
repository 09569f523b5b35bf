// Control characters no document may hold, byte order marks inside text, zero-width spaces and soft hyphens.
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g;

/** Gives the text without characters that cannot be seen or that no XML document may hold, and how many they were. */
export function cleanText(text: string): { text: string; count: number } {
  const wellFormed = text.toWellFormed().replace(/[\u000b\u000c\u0085\u2028\u2029]/g, '\n');
  const count = wellFormed.match(invisible)?.length ?? 0;
  return { text: count === 0 ? wellFormed : wellFormed.replace(invisible, ''), count };
}
