/**
 * Returns a path as it is typed into a terminal. Double quotation marks are what sh, PowerShell and the Windows prompt all take; a name
 * with a sign that means something between them is in single ones. A backslash stays: on Windows it parts folders.
 */
export function quote(path: string): string {
  if (/^[\p{L}\p{N}_./\\:][\p{L}\p{N}_./\\:@+-]*$/u.test(path)) return path;
  if (/["$`!]/.test(path)) return `'${path.replaceAll("'", "'\\''")}'`;
  // A backslash before the last quotation mark would take its meaning away.
  return `"${path.replace(/\\+$/, '')}"`;
}
