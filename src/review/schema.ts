import * as v from 'valibot';

const text = (sentence: string) => v.pipe(v.string(sentence), v.trim(), v.nonEmpty(sentence));
/** A key that was left empty is as if it were not there. */
const blankable = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema);
const show = v.picklist(['first', 'never'], 'What is shown is `first` or `never`; without it, as found.');

const theme = v.strictObject(
  {
    id: blankable(text('The id of a theme is a text.')),
    name: text('A theme has a name.'),
    sessions: v.nullish(
      v.array(text('A session is named by its id.'), 'The sessions are a list of ids.'),
      [],
    ),
    hide: v.nullish(v.boolean('Whether a theme is hidden: `true` or `false`.'), false),
    mergeInto: blankable(text('A theme is put into another by that one’s id or name.')),
  },
  'A theme has a `name` and its `sessions`.',
);

const line = v.strictObject(
  {
    id: text('A line is named by its id.'),
    said: blankable(v.string('What was said is a text.')),
    text: blankable(text('The words to show are a text.')),
    show: blankable(show),
    owner: blankable(text('The owner is a text.')),
    due: blankable(text('The date is a text, such as `2026-04-14`; put it in quotation marks.')),
  },
  'A line has its `id`, and what is decided of it.',
);

const finding = v.pipe(
  v.strictObject(
    {
      id: blankable(text('The id of a finding is a text.')),
      said: blankable(v.string('What was said is a text.')),
      text: blankable(text('The words to show are a text.')),
      show: blankable(show),
    },
    'A finding has its `id`, or, where it is your own, its `text`.',
  ),
  v.check(
    (one) => (one.id ?? one.text) != null,
    'A finding has its `id`, or, where it is your own, its `text`.',
  ),
);

const synonym = v.strictObject(
  {
    say: text('What is said is a word or a phrase.'),
    also: v.pipe(
      v.array(text('A synonym is a word or a phrase.'), 'The synonyms are a list, such as `[JD, JDs]`.'),
      v.nonEmpty('The list of synonyms is empty.'),
    ),
  },
  'Synonyms are what to `say`, and under `also` what means the same.',
);

const correction = v.strictObject(
  {
    word: v.pipe(
      text('The word as it is in the grid is a text.'),
      v.maxLength(200, 'A word to be corrected has at most 200 letters.'),
    ),
    to: text('The word as it is spelt is a text.'),
  },
  'A correction has the `word` as it is in the grid, and what to change it `to`.',
);

const list = <Item extends v.GenericSchema>(item: Item, sentence: string) =>
  v.nullish(v.array(item, sentence), []);

/** A review's file, as it is checked. */
export const reviewSchema = v.strictObject({
  themes: v.nullish(v.array(theme, 'The themes are a list.')),
  lines: list(line, 'The lines are a list.'),
  findings: list(finding, 'The findings are a list.'),
  corrections: list(correction, 'The corrections are a list.'),
  synonyms: list(synonym, 'The synonyms are a list.'),
  ignore: list(text('A word to ignore is a text.'), 'The words to ignore are a list.'),
});

export type ReviewFile = v.InferOutput<typeof reviewSchema>;
