import * as v from 'valibot';
import { deckSizes, layoutRoles, slideNames } from '../model/index.js';
import { nearestName } from '../text/nearest-name.js';
import { staysInside } from './template-source.js';

const text = (sentence: string) => v.pipe(v.string(sentence), v.trim(), v.nonEmpty(sentence));

const colourSentence = 'A colour is six hex digits in quotation marks, such as "#12324A".';
const colour = v.pipe(
  v.string(colourSentence),
  v.trim(),
  v.regex(/^#?[0-9a-f]{6}$/i, colourSentence),
  v.transform((value) => value.replace('#', '').toUpperCase()),
);

/** Colours by role, as the file names them. */
export const colourRoles = [
  'ink',
  'paper',
  'ground',
  'tint',
  'accent',
  'rule',
  'muted',
  'link',
  'linkSeen',
] as const;

const fileName = (sentence: string) =>
  v.pipe(
    text(sentence),
    v.check(
      staysInside,
      'A file must be beside the template or in a folder there; give its path from there.',
    ),
  );

const slide = v.picklist(slideNames, ({ received }) => {
  const near = nearestName(received.replace(/^"|"$/g, ''), [...slideNames]);
  const listed = slideNames.map((name) => `\`${name}\``).join(', ');
  return near === null ? `The slides are ${listed}.` : `Did you mean \`${near}\`?`;
});

const choice = <const Names extends readonly string[]>(names: Names, what: string) =>
  v.picklist(names, `${what} is ${names.map((name) => `\`${name}\``).join(', ')}.`);

const font = v.pipe(
  text('A font is named by a text, such as `Arial`.'),
  v.maxLength(60, 'A font is named by a text, such as `Arial`.'),
);

const layoutName = v.exactOptional(text('A layout is named by its name in the presentation.'));

/** A template's file, as it is checked; keys as in the file, but for their hyphens. */
export const templateSchema = v.strictObject({
  name: v.exactOptional(text('The name is a text.')),
  base: v.exactOptional(text('The template to begin with is named by its name.')),
  size: v.exactOptional(choice(deckSizes, 'The size')),
  colours: v.exactOptional(
    v.strictObject(
      v.entriesFromList(colourRoles, v.exactOptional(colour)),
      'The colours are a list such as `accent: "#00708C"`.',
    ),
  ),
  themeColours: v.exactOptional(
    v.pipe(
      v.array(colour, 'The colours of themes are a list, such as `["#004488", "#8A6A00"]`.'),
      v.minLength(1, 'The list of colours is empty.'),
      v.maxLength(14, 'Give at most fourteen colours: more are hard to distinguish.'),
    ),
  ),
  fonts: v.exactOptional(
    v.strictObject(
      { headings: v.exactOptional(font), body: v.exactOptional(font) },
      'The fonts are named for `headings` and `body`.',
    ),
  ),
  logo: v.exactOptional(
    v.strictObject(
      {
        file: fileName('The logo is a PNG or JPEG file.'),
        description: text('The description says what the logo shows, for those who do not see it.'),
      },
      'A logo has a `file` and a `description`.',
    ),
  ),
  footer: v.exactOptional(
    v.pipe(text('The footer is a text.'), v.maxLength(120, 'The footer is one line: up to 120 letters.')),
  ),
  marking: v.exactOptional(
    v.pipe(
      text('The protective marking is a text, such as `OFFICIAL`.'),
      v.maxLength(80, 'The protective marking is one line: up to 80 letters.'),
    ),
  ),
  wording: v.exactOptional(
    v.record(
      v.string(),
      v.union([v.string(), v.record(v.string(), v.string())], 'A message is a text, or one for each number.'),
      'The wording is a list of messages and what they say instead.',
    ),
  ),
  slides: v.exactOptional(
    v.pipe(
      v.array(slide, 'The slides are a list, such as `[title, findings, themes, annex]`.'),
      v.nonEmpty('The list of slides is empty.'),
      v.check((names) => new Set(names).size === names.length, 'A slide appears twice in the list.'),
    ),
  ),
  annex: v.exactOptional(choice(['sessions', 'grid'], 'The annex')),
  parts: v.exactOptional(choice(['full', 'brief'], 'What there is of the parts')),
  corporate: v.exactOptional(fileName('The presentation is a `.pptx` or `.potx` file.')),
  layouts: v.exactOptional(
    v.strictObject(
      v.entriesFromList(layoutRoles, layoutName),
      'The layouts are named by what they are for, such as `title: Cover`.',
    ),
  ),
});

export type TemplateYaml = v.InferOutput<typeof templateSchema>;
