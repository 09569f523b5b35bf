import type { ConfigProblem } from '../config/config.js';
import type { Diagnose } from '../diagnostics/index.js';
import { type DeckTemplate, defaultTemplate, type Logo } from '../model/index.js';
import { nearestName } from '../text/nearest-name.js';
import type { CorporateLook, CorporateOverrides } from './corporate/load-corporate.js';
import { fontMarginOf, maxMarginOf } from './legibility/font-margin.js';
import { makeReadable } from './legibility/readable-colours.js';
import { readPictureForm } from './read-logo.js';
import { readTemplate, type YamlReading } from './read-template.js';
import type { TemplateYaml } from './schema.js';
import { shippedTemplates } from './shipped.js';
import { isPresentation, nameOfFile, type TemplateFile, type TemplateSource } from './template-source.js';

/** A template, or why there is none. */
export interface TemplateReading {
  readonly template: DeckTemplate | null;
  /** What the file itself says, by its keys: `marking`, `layouts.title`. */
  readonly said: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/**
 * Returns the template of a name or a file, checked and filled in. Nothing is thrown: what is wrong with the file is gathered as
 * `problems`, and what had to be changed about it so that the deck can be read is reported.
 */
export async function loadTemplate(source: TemplateSource, diagnose: Diagnose): Promise<TemplateReading> {
  if (typeof source === 'string') return loadShipped(source, 'template', diagnose);
  if (isPresentation(source.file)) return loadPresentation(source, diagnose);
  const text = new TextDecoder().decode(source.bytes);
  const reading = await readTemplate(text, source.file);
  return fillIn(reading, source, diagnose);
}

async function loadShipped(
  name: string,
  whose: 'template' | 'base',
  diagnose: Diagnose,
): Promise<TemplateReading> {
  const shipped = Object.hasOwn(shippedTemplates, name) ? shippedTemplates[name] : undefined;
  if (shipped === undefined) {
    const file = whose === 'base' ? `base \`${name}\`` : `template \`${name}\``;
    return failed({ file, line: null, column: null, text: unknownName(name, whose) });
  }
  const file = `${name}.yaml`;
  const reading = await readTemplate((await shipped()).default, file);
  return fillIn(reading, { file, bytes: new Uint8Array(), beside: [] }, diagnose);
}

function unknownName(name: string, whose: 'template' | 'base'): string {
  const names = Object.keys(shippedTemplates);
  const near = nearestName(name, names);
  const own =
    whose === 'base'
      ? ''
      : ' A template of your own is named by its file, such as `ours.yaml` or `ours.potx`.';
  if (near !== null) return `There is no template of that name; did you mean \`${near}\`?${own}`;
  return `There is no template of that name; there are ${names.map((one) => `\`${one}\``).join(', ')}.${own}`;
}

async function fillIn(
  { yaml, problems, problemAt }: YamlReading,
  source: TemplateFile,
  diagnose: Diagnose,
): Promise<TemplateReading> {
  if (yaml === null) return { template: null, said: [], problems };
  const base = yaml.base === undefined ? null : await loadShipped(yaml.base, 'base', () => {});
  if (base !== null && base.template === null) {
    const text = base.problems[0]?.text ?? '';
    return failed(problemAt(['base'], 'value', text));
  }
  const begin = base?.template ?? defaultTemplate;
  const own = yaml.corporate === undefined ? null : await findCorporate(yaml, source, diagnose);
  if (own !== null && 'sentence' in own) return failed(problemAt(own.path, 'value', own.sentence));
  const logo = yaml.logo === undefined ? begin.logo : readLogo(yaml.logo, source);
  if (typeof logo === 'string') return failed(problemAt(['logo', 'file'], 'value', logo));
  const fonts = {
    headings: yaml.fonts?.headings ?? yaml.fonts?.body ?? begin.fonts.headings,
    body: yaml.fonts?.body ?? begin.fonts.body,
  };
  const template: DeckTemplate = {
    ...begin,
    name: yaml.name ?? nameOfFile(source.file).replace(/\.ya?ml$/i, ''),
    size: yaml.size ?? begin.size,
    ...(own ?? {
      ...coloursOf(yaml, begin, source.file, diagnose),
      fonts,
      fontMargin: fontMarginOf(fonts.headings, fonts.body),
    }),
    logo,
    footer: yaml.footer ?? begin.footer,
    marking: yaml.marking ?? begin.marking,
    wording: { ...begin.wording, ...yaml.wording },
    slides: yaml.slides ?? begin.slides,
    annex: yaml.annex ?? begin.annex,
    parts: yaml.parts ?? begin.parts,
  };
  reportMargin(template, source.file, diagnose);
  return { template, said: keysOf(yaml), problems: [] };
}

/** As the file writes them: with hyphens. Of a list of names, those names. */
function keysOf(yaml: TemplateYaml): string[] {
  return Object.entries(yaml).flatMap(([key, value]) =>
    (typeof value === 'object' && !Array.isArray(value)
      ? Object.keys(value).map((own) => `${key}.${own}`)
      : [key]
    ).map((path) => path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
  );
}

/** Only what the file itself gives is reported where it had to be changed: what comes with the program follows. */
function coloursOf(
  { colours = {}, themeColours }: TemplateYaml,
  begin: DeckTemplate,
  file: string,
  diagnose: Diagnose,
): Pick<DeckTemplate, 'colours' | 'palette'> {
  // Keys without a value are not there: the schema leaves them out.
  const requested = { ...begin.colours, ...(colours as Partial<DeckTemplate['colours']>) };
  const readable = makeReadable(requested, themeColours ?? begin.palette.themes);
  for (const { what, given, ...listed } of readable.changed) {
    const isOwn = what.startsWith('theme ') ? themeColours !== undefined : what in colours;
    if (isOwn) diagnose('template-colour-changed', { file: nameOfFile(file) }, { what, given, ...listed });
  }
  return { colours: readable.colours, palette: readable.palette };
}

function reportMargin(template: DeckTemplate, file: string, diagnose: Diagnose): void {
  const { fonts } = template;
  const margin = maxMarginOf(template);
  if (margin === 1) return;
  const both = [...new Set([fonts.headings, fonts.body])];
  const wider = both.filter((font) => fontMarginOf(font) > 1);
  // Of a presentation another layout may have the font that runs wider.
  const names = wider.length > 0 ? wider : both;
  const percent = Math.round((margin - 1) * 100);
  diagnose('template-font-margin', { file: nameOfFile(file) }, { fonts: names, percent });
}

/** A presentation alone is a template that says nothing else. */
async function loadPresentation(source: TemplateFile, diagnose: Diagnose): Promise<TemplateReading> {
  const name = nameOfFile(source.file);
  const { loadCorporate } = await import('./corporate/load-corporate.js');
  const own = loadCorporate(source.bytes, name, { layouts: {}, colours: {}, themeColours: null }, diagnose);
  if ('sentence' in own) return failed({ file: source.file, line: null, column: null, text: own.sentence });
  const template = { ...defaultTemplate, ...own, name: name.replace(/\.\w+$/, '') };
  reportMargin(template, name, diagnose);
  return { template, said: [], problems: [] };
}

interface WrongCorporate {
  readonly path: readonly string[];
  readonly sentence: string;
}

/** Returns the look of the presentation that a template names. */
async function findCorporate(
  { corporate = '', layouts = {}, colours = {}, themeColours, ...rest }: TemplateYaml,
  { beside }: TemplateFile,
  diagnose: Diagnose,
): Promise<CorporateLook | WrongCorporate> {
  const own = (['size', 'fonts', 'logo'] as const).find((key) => rest[key] !== undefined);
  if (own !== undefined)
    return {
      path: [own],
      sentence: `The presentation has its own \`${own}\`: delete the line, or \`corporate\`.`,
    };
  const ground = (['paper', 'ground'] as const).find((role) => role in colours);
  if (ground !== undefined)
    return {
      path: ['colours', ground],
      sentence: `The background of slides is the presentation's: delete the line, or \`corporate\`.`,
    };
  const bytes = beside.find(({ path }) => path === corporate)?.bytes;
  const path = ['corporate'];
  if (bytes === undefined)
    return { path, sentence: `There is no file \`${corporate}\` beside the template.` };
  // Keys without a value are not there: the schema leaves them out.
  const overrides = {
    layouts,
    colours: colours as Partial<DeckTemplate['colours']>,
    themeColours: themeColours ?? null,
  } as CorporateOverrides;
  const { loadCorporate } = await import('./corporate/load-corporate.js');
  const reading = loadCorporate(bytes, nameOfFile(corporate), overrides, diagnose);
  if (!('sentence' in reading)) return reading;
  const { role, sentence } = reading;
  return { path: role === null ? path : ['layouts', role === 'titleOnly' ? 'title-only' : role], sentence };
}

function readLogo(
  { file, description }: NonNullable<TemplateYaml['logo']>,
  { beside }: TemplateFile,
): Logo | string {
  const bytes = beside.find(({ path }) => path === file)?.bytes;
  if (bytes === undefined) return `There is no file \`${file}\` beside the template.`;
  const form = readPictureForm(bytes);
  if (form === null)
    return `\`${file}\` is no PNG or JPEG picture, whatever its name says. Save the logo as PNG.`;
  if (form.aspect > 20 || form.aspect < 1 / 20) return `\`${file}\` is too narrow for a logo.`;
  return { ...form, bytes, description };
}

function failed(problem: ConfigProblem): TemplateReading {
  return { template: null, said: [], problems: [problem] };
}
