import { isAbsolutePath } from '../model/index.js';

export { isPresentation, nameOfFile } from '../model/index.js';

/** The name of a template that comes with the program, or a person's own file and the files it names. */
export type TemplateSource = string | TemplateFile;

export interface TemplateFile {
  /** A `.yaml` file, or a presentation with masters and layouts (`.pptx`, `.potx`). */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The files it names, by the path it names them with. */
  readonly beside: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Whether a path stays in the folder it begins in, on every system. */
export function staysInside(path: string): boolean {
  return !isAbsolutePath(path) && !path.split(/[\\/]/).includes('..');
}
