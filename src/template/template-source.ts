/** The name of a template that comes with the program, or a person's own file and the files it names. */
export type TemplateSource = string | TemplateFile;

export interface TemplateFile {
  /** A `.yaml` file, or a presentation with masters and layouts (`.pptx`, `.potx`). */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The files it names, by the path it names them with. */
  readonly beside: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Gives the name of a file without its folders. */
export function nameOfFile(file: string): string {
  return file.replace(/^.*[\\/]/, '');
}

/** Whether a file is told by its name to be a presentation. */
export function isPresentation(file: string): boolean {
  return /\.(pptx|potx|pptm|potm|ppsx|ppsm)$/i.test(file);
}

/** Whether a path stays in the folder it begins in, on every system. */
export function staysInside(path: string): boolean {
  return !/^[\\/]|^[A-Za-z]:/.test(path) && !path.split(/[\\/]/).includes('..');
}
