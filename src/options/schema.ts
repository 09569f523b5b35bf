import * as v from 'valibot';
import { formats } from '../model/index.js';
import { nearestName } from '../text/nearest-name.js';

/**
 * What a check of ours means in JSON Schema, which knows no functions: it is beside the check, and
 * `templates/config.schema.json` is made of it.
 */
export const inJsonSchema = v.metadata;

/** Returns the schema of a text with something in it; the sentence is said about anything else. */
export const text = (sentence: string) => v.pipe(v.string(sentence), v.trim(), v.nonEmpty(sentence));

/** Returns the schema of `true` or `false`. */
export const yesNo = (sentence: string) => v.boolean(`${sentence}: \`true\` or \`false\`.`);

/** Returns the schema of one of several names; its message lists them, with the nearest to what was given. */
export const choice = <const Names extends readonly string[]>(names: Names, what: string) =>
  v.picklist(names, ({ input }) => `${what} is ${names.map(mark).join(', ')}.${suggest(input, names)}`);

/** Returns the schema of a date such as `2026-03-31`. */
export const date = (sentence: string) =>
  v.pipe(v.string(sentence), v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, sentence));

/** Returns the schema of a name, or of a file with its text. */
export const nameOrText = (sentence: string) =>
  v.union([text(sentence), v.strictObject({ file: text(sentence), text: v.string() })], sentence);

const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'A file is given as its bytes.');

/** Returns the schema of a name, or of a file with its bytes and those of the files it names. */
export const nameOrBytes = (sentence: string) =>
  v.union(
    [
      text(sentence),
      v.strictObject({
        file: text(sentence),
        bytes,
        beside: v.array(v.strictObject({ path: text(sentence), bytes })),
      }),
    ],
    sentence,
  );

/** The formats as a list. */
export const formatList = v.array(
  v.picklist(
    formats,
    ({ input, received }) =>
      `There is no format ${received}; there are ${formats.join(', ')}.${suggest(input, formats)}`,
  ),
  `The formats are a list of ${formats.join(', ')}.`,
);

/** How many themes: a number, or `auto`. */
export const themeCount = v.pipe(
  v.custom<'auto' | number>(
    (value) => value === 'auto' || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 200),
    'The number of themes is `auto` or a whole number from 1 to 200.',
  ),
  inJsonSchema({ anyOf: [{ const: 'auto' }, { type: 'integer', minimum: 1, maximum: 200 }] }),
);

const languageTag = '[a-z]{2,3}(-[A-Za-z0-9]{2,8})*';
const languageSentence =
  'The language is `auto`, a tag such as `en-GB`, or several with commas, such as `cy,en`.';

/** BCP 47 tags with commas, or `auto`. */
export const languages = v.pipe(
  v.string(languageSentence),
  v.check((value) => {
    const isTag = (tag: string) => new RegExp(`^${languageTag}$`).test(tag);
    return value.trim() === 'auto' || splitTags(value).every(isTag);
  }, languageSentence),
  inJsonSchema({ pattern: `^\\s*(auto|${languageTag}(\\s*,\\s*${languageTag})*)\\s*$` }),
);

/** Returns the tags of a text with commas. */
export function splitTags(value: string): string[] {
  return value.split(',').map((tag) => tag.trim());
}

/** Returns the names in a text with commas. */
export function splitList(value: string): string[] {
  return splitTags(value).filter((name) => name !== '');
}

/**
 * Returns the schema of a list that may also be written as one text with commas, as on the command line. `names` are those it may hold;
 * without them, it holds any.
 */
export function listOrText<Schema extends v.GenericSchema>(schema: Schema, names?: readonly string[]) {
  const name = `(${names?.join('|')})`;
  const [item, written] =
    names === undefined
      ? [{ type: 'string', pattern: '\\S' }, {}]
      : [{ enum: names }, { pattern: `^[\\s,]*(${name}(\\s*,[\\s,]*${name})*)?[\\s,]*$` }];
  return v.pipe(
    v.unknown(),
    inJsonSchema({
      anyOf: [
        { type: 'array', items: item },
        { type: 'string', ...written },
      ],
    }),
    v.transform((value) => (typeof value === 'string' ? splitList(value) : value)),
    schema,
  );
}

const mark = (name: string) => `\`${name}\``;

function suggest(input: unknown, names: readonly string[]): string {
  const near = typeof input === 'string' ? nearestName(input, names) : null;
  return near === null ? '' : ` Did you mean ${mark(near)}?`;
}
