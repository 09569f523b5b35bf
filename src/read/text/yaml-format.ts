const meaningful = (line: string) => /\S/.test(line) && !/^[ \t]*#/.test(line) && !/^---[ \t]*$/.test(line);
const entry = /^([ \t]*)-[ \t]+[\w"'][\w "'.-]{0,60}:(?:[ \t]|$)/;

/**
 * Tells whether a text is a list of objects in YAML, at the top or below keys: an entry that begins with a key and has another
 * one below it, in the same column.
 */
export function looksLikeYaml(head: string): boolean {
  const lines = head.split('\n').filter(meaningful).slice(0, 400);
  const at = lines.findIndex((line) => entry.test(line));
  if (at < 0 || at > 60) return false;
  const isBelowKeys = lines
    .slice(0, at)
    .every((line) => /^[ \t]*(?:- )?[a-z][\w-]{0,60}:(?:[ \t]|$)|^[ \t]+\S|^- /.test(line));
  if (!isBelowKeys || (at > 0 && !/:[ \t]*$/.test(lines[at - 1] ?? ''))) return false;
  const first = entry.exec(lines[at] ?? '');
  const border = first?.[1] ?? '';
  const keys = lines
    .filter((line) => entry.exec(line)?.[1] === border)
    .map((line) => line.trim().split(':')[0]);
  if (keys.filter((key) => key === keys[0]).length * 2 < keys.length) return false;
  const indent = /^[ \t]*-[ \t]+/.exec(lines[at] ?? '')?.[0].length ?? 0;
  const next = lines[at + 1] ?? '';
  return next.search(/\S/) === indent && /^[ \t]*[\w"'][\w "'.-]{0,60}:(?:[ \t]|$)/.test(next);
}
