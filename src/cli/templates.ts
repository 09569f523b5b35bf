import { filesNamed, isPresentation, type Options } from '../index.js';
import type { Effects } from '../io/index.js';

type Source = Exclude<NonNullable<Options['template']>, string>;

/**
 * Gives options with the bytes of a template that is named by a file (by a name that ends in `.yaml`, `.yml` or as a presentation
 * does, or holds a slash), and of the files it names. One that a configuration names stands in its `folder`. Throws for a file that
 * cannot be read.
 */
export async function withTemplate(options: Options, folder: string, effects: Effects): Promise<Options> {
  const { template } = options;
  if (typeof template !== 'string' || !isTemplateFile(template)) return options;
  const isWhole = /^([\\/]|[A-Za-z]:)/.test(template);
  return { ...options, template: await readTemplate(isWhole ? template : `${folder}${template}`, effects) };
}

/** Gives a template's file and the files it names. Throws `WorldError` for one that cannot be read. */
export async function readTemplate(file: string, effects: Effects): Promise<Source> {
  const bytes = await effects.readTemplateFile(file);
  const beside = file.replace(/[^\\/]*$/, '');
  const named = isPresentation(file) ? [] : filesNamed(new TextDecoder().decode(bytes));
  const files = named.map(async (path) => ({
    path,
    bytes: await effects.readTemplateFile(`${beside}${path}`),
  }));
  return { file, bytes, beside: await Promise.all(files) };
}

/** True where a template is named by a file. */
export function isTemplateFile(name: string): boolean {
  return /\.ya?ml$|[\\/]/i.test(name) || isPresentation(name);
}

/** Gives a template as the manifest lists it: of a file its name without folders and its hash, and the same of those it names. */
export function tellTemplate(template: Options['template'], hash: Effects['sha256']): { template?: unknown } {
  if (template === undefined || template === null) return {};
  if (typeof template === 'string') return { template };
  const tell = (path: string, bytes: Uint8Array) => ({
    file: path.replace(/^.*[\\/]/, ''),
    sha256: hash(bytes),
  });
  const { file, bytes, beside } = template;
  return {
    template: {
      ...tell(file, bytes),
      ...(beside.length === 0 ? {} : { beside: beside.map((one) => tell(one.path, one.bytes)) }),
    },
  };
}
