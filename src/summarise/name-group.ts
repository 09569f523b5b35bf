import { compareText } from '../model/index.js';
import {
  foldPlural,
  isStopWord,
  languageOf,
  markFinder,
  normaliseWord,
  opensAsAction,
  type Say,
  stem,
  tokenise,
} from '../text/index.js';
import { type ActionCandidate, type ActionLine, nounReader } from './action-candidates.js';

/** What a group is called, and the words counted for it. */
export interface GroupName {
  readonly text: string;
  readonly term: string;
  readonly words: readonly string[];
  /** Returns how far back in `words` a line's commonest word is: lines with the word of most sessions speak best for the group. */
  readonly rankOf: (line: ActionLine) => number;
}

interface Form {
  readonly key: string;
  readonly text: string;
  readonly isNoun: boolean;
  readonly sessions: number;
  readonly lines: readonly ActionLine[];
}

const maxNames = 3;
const maxWords = 6;

/**
 * Returns a group's name: the commonest words of its lines that may be in a name, at most three, as participants wrote them. One that a
 * single session says joins only where there would be one word alone. Empty where they name less than half of the group.
 */
export function nameGroup({ lines, marks }: ActionCandidate, lang: string, say: Say): GroupName {
  const forms = countForms(lines, marks, lang);
  const whole = forms.filter(({ text }) => standsAlone(text, lang));
  const nouns = whole.filter((form) => form.isNoun && !isOnlyVerb(form, lang));
  const chosen: Form[] = [];
  for (const form of nouns.length > 0 ? nouns : whole) {
    const words = [...chosen, form].reduce((sum, { text }) => sum + text.split(' ').length, 0);
    if (chosen.length === maxNames || words > maxWords) break;
    if (chosen.length > 1 && form.sessions < 2) break;
    // `Training and course` reads like a slip; `Learning and education` and `Pay and bonuses` do not.
    if (
      chosen.length === 1 &&
      form.sessions < 2 &&
      !isMassNoun(form.text, lang) &&
      !isPlural(form.text, lang)
    )
      continue;
    if (chosen.some(({ key }) => isKin(key, form.key))) continue;
    chosen.push(form);
  }
  const sessionsOf = (some: readonly ActionLine[]) => new Set(some.map(({ entry }) => entry.session.id)).size;
  // A name that half of the sessions do not say is none for the group.
  const speaks = sessionsOf(chosen.flatMap((form) => form.lines)) * 2 >= sessionsOf(lines);
  const names = speaks ? chosen.map(({ text }) => text) : [];
  const { and } = languageOf(lang);
  const joined = joinLast(names, ', ', and === ',' ? ', ' : ` ${and} `);
  const ranks = new Map<ActionLine, number>();
  forms.forEach((form, rank) => {
    for (const line of form.lines) if (!ranks.has(line)) ranks.set(line, rank);
  });
  // Inside “{group}” each word gets quotation marks of its own.
  const [open = '', close = ''] = say('quoted', { text: '\n' }).split('\n');
  return {
    text: joined.charAt(0).toUpperCase() + joined.slice(1),
    term: joinLast(names, `${close}, ${open}`, `${close}${say('listOr')}${open}`),
    words: forms.map(({ text }) => text),
    rankOf: (line) => ranks.get(line) ?? -1,
  };
}

/** False for words cut off at a function word, as “pay carers for” out of “pay carers for their time”. */
function standsAlone(text: string, lang: string): boolean {
  const words = tokenise(text);
  return [words[0], words.at(-1)].every((word) => word !== undefined && !isStopWord(word.text, lang));
}

/** True for a verb of suggestions that no line uses as a noun: `fund` in “Fund teams”, not `pay` in “compare pay across …”. */
function isOnlyVerb({ text, lines }: Form, lang: string): boolean {
  if (text.includes(' ') || !opensAsAction(text)) return false;
  const wanted = foldPlural(text, lang);
  const nounsOf = nounReader(lang);
  return !lines.some(({ entry }) =>
    nounsOf(entry.item.text).some((noun) => foldPlural(noun, lang) === wanted),
  );
}

/** True for stems of one word that the stemmer keeps apart: `advert` and `advertis`. */
function isKin(a: string, b: string): boolean {
  return a.length > 4 && b.length > 4 && (a.startsWith(b) || b.startsWith(a));
}

function joinLast(names: readonly string[], comma: string, and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(comma)}${and}${last}`;
}

/** The marks with the form most lines use, those of most sessions first. */
function countForms(lines: readonly ActionLine[], marks: ReadonlyMap<string, boolean>, lang: string): Form[] {
  const find = markFinder(
    [...marks.keys()].map((key) => ({ text: key, stems: key.split(' ') })),
    lang,
  );
  const held = new Map<string, ActionLine[]>();
  for (const line of lines) {
    for (const { text } of find(line.entry.item.text)) {
      const own = held.get(text);
      if (own) own.push(line);
      else held.set(text, [line]);
    }
  }
  return [...held]
    .map(([key, own]) => ({
      key,
      isNoun: marks.get(key) === true,
      text: commonestForm(
        own.flatMap(({ entry }) => writtenForms(entry.item.text, key.split(' '), lang)),
        lang,
      ),
      sessions: new Set(own.map(({ entry }) => entry.session.id)).size,
      lines: own,
    }))
    .filter(({ text }) => text !== '')
    .sort(
      (a, b) => b.sessions - a.sessions || b.lines.length - a.lines.length || compareText(a.text, b.text),
    );
}

/** The stretches of a text that are a mark, as written. */
function writtenForms(text: string, stems: readonly string[], lang: string): string[] {
  const tokens = tokenise(text);
  const written = tokens.map((token) => stem(token.text, lang));
  return tokens.flatMap((token, at) => {
    const parts = token.text.split(/[-‐‑]/).map((part) => stem(part, lang));
    if (parts.join(' ') === stems.join(' ')) return [token.text];
    let end = at;
    for (const [index, next] of stems.entries()) {
      const there = index === 0 ? 0 : written.slice(end + 1, end + 6).indexOf(next) + 1;
      if (written[end + there] !== next || (index > 0 && there === 0)) return [];
      end += there;
    }
    return [text.slice(token.start, tokens[end]?.end)];
  });
}

/**
 * The commonest form. Nouns in `-ion`, `-ment`, `-ing` go before other forms of the word, and a plural before its singular where a quarter of
 * the lines have it: “Swaps” is something asked for, “Swap” may be a verb. Of equals the longer.
 */
function commonestForm(forms: readonly string[], lang: string): string {
  const counts = new Map<string, number>();
  for (const form of forms) {
    const key = /^\p{Lu}\p{Ll}/u.test(form) ? form.charAt(0).toLowerCase() + form.slice(1) : form;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rank = (form: string, count: number) =>
    (isMassNoun(form, lang) ? 2 : 0) + (isPlural(form, lang) && count * 4 >= forms.length ? 1 : 0);
  const sorted = [...counts].sort(
    ([a, x], [b, y]) => rank(b, y) - rank(a, x) || y - x || b.length - a.length || compareText(a, b),
  );
  return sorted[0]?.[0] ?? '';
}

/** True for endings that make a noun of a verb or adjective, in the singular or plural. */
function isMassNoun(form: string, lang: string): boolean {
  return /(?:ion|ment|ing|ship|ity|ness|ance|ence)$/.test(foldPlural(normaliseWord(form), lang));
}

function isPlural(form: string, lang: string): boolean {
  return foldPlural(form, lang).toLowerCase() !== form.toLowerCase();
}
