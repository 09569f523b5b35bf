/** Returns whether a path begins at the root of a disk: with a slash of either kind, or a drive's letter. */
export function isAbsolutePath(path: string): boolean {
  return /^([\\/]|[A-Za-z]:)/.test(path);
}

/** Returns the name of a file without its folders. */
export function nameOfFile(file: string): string {
  return file.replace(/^.*[\\/]/, '');
}

/** Returns whether a file's name is that of a presentation. */
export function isPresentation(file: string): boolean {
  return /\.(pptx|potx|pptm|potm|ppsx|ppsm)$/i.test(file);
}
