import { pluralFormOf } from './plural-form.js';

/** A message: a text with `{name}` in it, or one text for each plural form, chosen by the argument `count`. */
export type Message = string | Readonly<Record<string, string>>;

/** All sentences of a language, by key. Files in `templates/wording` hold them. */
export type Wording = Readonly<Record<string, Message>>;

export type SayArgs = Readonly<Record<string, string | number>>;

/** Returns the text of a message with its arguments filled in. */
export type Say = (key: string, args?: SayArgs) => string;

/** Returns a `say` for a wording; plural forms follow the rules of the language. Throws when a key or an argument is missing: our bug. */
export function createSay(wording: Wording, lang: string): Say {
  const thousands = typeof wording.thousands === 'string' ? wording.thousands : '';
  return (key, args = {}) => {
    const message = wording[key];
    if (message === undefined) throw new Error(`The wording has no message \`${key}\`.`);
    const form = typeof message === 'string' ? message : pickForm(message, lang, key, args);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = args[name];
      if (value === undefined) throw new Error(`The message \`${key}\` wants \`${name}\`.`);
      return typeof value === 'number' ? formatNumber(value, thousands) : value;
    });
  };
}

function pickForm(forms: Readonly<Record<string, string>>, lang: string, key: string, args: SayArgs): string {
  const count = args.count;
  if (typeof count !== 'number') throw new Error(`The message \`${key}\` wants a number \`count\`.`);
  const form = forms[pluralFormOf(count, lang)] ?? forms.other;
  if (form === undefined) throw new Error(`The message \`${key}\` has no form \`other\`.`);
  return form;
}

/** Four digits stay together, as years and small counts do in all these languages. */
function formatNumber(value: number, thousands: string): string {
  const text = String(value);
  return /^\d{5,}$/.test(text) ? text.replace(/\B(?=(?:\d{3})+$)/g, thousands) : text;
}

/** Returns an ISO date in the words of the language: `31 March 2026`. Anything else is given back as it is. */
export function sayDate(isoDate: string, say: Say): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (!match) return isoDate;
  const [, year = '', month = '', day = ''] = match;
  const key = day === '01' ? 'date.first' : 'date';
  return say(key, { day: String(Number(day)), month: say(`month.${Number(month)}`), year });
}
