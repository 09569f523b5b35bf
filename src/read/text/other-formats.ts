/** A format of text that is recognised and holds no grid, by what it holds. */
interface OtherFormat {
  readonly name: string;
  readonly isOne: (head: string) => boolean;
}

const counts = (head: string, pattern: RegExp, least: number) => (head.match(pattern)?.length ?? 0) >= least;

const others: readonly OtherFormat[] = [
  { name: 'an RTF document', isOne: (head) => /^\s*\{\\rtf\d?/.test(head) },
  {
    name: 'a calendar (iCalendar)',
    isOne: (head) => /^\s*BEGIN:V(?:CALENDAR|EVENT)\s*$/m.test(head.slice(0, 500)),
  },
  { name: 'a list of contacts (vCard)', isOne: (head) => /^\s*BEGIN:VCARD\s*$/m.test(head.slice(0, 500)) },
  {
    name: 'a LaTeX document',
    isOne: (head) =>
      /^[ \t]*\\(?:documentclass|begin\{document\})/m.test(head) ||
      counts(head, /^[ \t]*\\(?:(?:sub)*section|chapter|begin|end|item|usepackage)\b/gm, 3),
  },
  {
    name: 'an Org-mode file',
    isOne: (head) =>
      /^#\+(?:title|author|date|options|startup|begin_\w+|filetags):?/im.test(head) ||
      (/^\*+ \S/m.test(head) && /^[ \t]*:(?:PROPERTIES|LOGBOOK|END):[ \t]*$/m.test(head)),
  },
  {
    name: 'an XML file',
    isOne: (head) =>
      /^\s*<\?xml/.test(head) && !/<(?:html|table|body|p|ul|h\d|div|ac:[\w-]+)[\s>/]/i.test(head),
  },
  { name: 'a picture (SVG)', isOne: (head) => /^\s*<svg[\s>]/i.test(head) },
  { name: 'a configuration, review or codebook of ddat-playback', isOne: isOwnYaml },
  { name: 'source code', isOne: isSourceCode },
];

/** Returns what a text is in plain words where its format is known and cannot be read, else null. */
export function nameOtherFormat(text: string): string | null {
  const head = text.slice(0, 50_000);
  return others.find(({ isOne }) => isOne(head))?.name ?? null;
}

/** Keys that our own YAML files have at their first level, and that no list of sessions has. */
const ownKeys =
  /^(?:themes|tables|accept|findings|lines|corrections|codebook|extends|colours|siteNames|redact|minutes):(?:[ \t]|$)/m;

/** All that begins a line is a key, a comment or a list, and one of the keys is ours with a list or object below it. */
function isOwnYaml(head: string): boolean {
  const key = ownKeys.exec(head);
  if (
    key === null ||
    !/^(?:.*)\n[ \t]*(?:#.*\n[ \t]*)*(?:-[ \t]+[\w"'-]+[ \t]*:|[\w-]+:[ \t])/.test(head.slice(key.index))
  )
    return false;
  const lines = head.split('\n').filter((line) => /\S/.test(line));
  return (
    lines.every((line) => /^(?:[ \t]|#|---|- |[\w-]+:(?:[ \t]|$))/.test(line)) &&
    lines.every((line) => !/^[A-Z]/.test(line))
  );
}

const codeLine =
  /^[ \t]*(?:import (?:\w+|\{[^}\n]*\}|\*)[^.!?\n]*(?:from\b.*|;)?$|from [\w.]+ import \w|#include [<"]|using [\w.]+;|package [\w.]+;?$|(?:export )?(?:const|let|var) \w+ ?(?::.*)?=|(?:export )?(?:async )?function\*? ?\w*\(|(?:async )?def \w+\(.*\).*:$|(?:export )?(?:public |abstract )?class \w+[^.\n]*[:{]$|(?:public|private|protected) (?:static )?\w+|fn \w+[(<]|func [\w(]|<\?php|return\b.*;$|(?:if|for|while) ?\(.*\) ?\{$)/gm;

/** Several lines that only programs have, and not lost among others. */
function isSourceCode(head: string): boolean {
  if (/^#!\s*\/(?:usr\/)?bin\//.test(head)) return true;
  const lines = head.split('\n').filter((line) => /\S/.test(line)).length;
  const found = head.match(codeLine)?.length ?? 0;
  return found >= 4 && found >= lines * 0.1 && /^[ \t]*(?:[}\])]+[;,]?|return\b.*|@\w+)[ \t]*$/m.test(head);
}
