/** A message: a text with `{name}` in it, or one text for each plural form, chosen by the argument `count`. */
export type Message = string | Readonly<Record<string, string>>;

/** All sentences of a language, by key. Files in `templates/wording` hold them. */
export type Wording = Readonly<Record<string, Message>>;

export type SayArgs = Readonly<Record<string, string | number>>;

/** Gives the text of a message with its arguments filled in. */
export type Say = (key: string, args?: SayArgs) => string;

/** Gives a `say` for a wording; plural forms follow the rules of the language. Throws when a key or an argument is missing: our bug. */
export function createSay(wording: Wording, lang: string): Say {
  const plural = new Intl.PluralRules(lang);
  return (key, args = {}) => {
    const message = wording[key];
    if (message === undefined) throw new Error(`The wording has no message \`${key}\`.`);
    const form = typeof message === 'string' ? message : pickForm(message, plural, key, args);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = args[name];
      if (value === undefined) throw new Error(`The message \`${key}\` wants \`${name}\`.`);
      return String(value);
    });
  };
}

function pickForm(
  forms: Readonly<Record<string, string>>,
  plural: Intl.PluralRules,
  key: string,
  args: SayArgs,
): string {
  const count = args.count;
  if (typeof count !== 'number') throw new Error(`The message \`${key}\` wants a number \`count\`.`);
  const form = forms[plural.select(count)] ?? forms.other;
  if (form === undefined) throw new Error(`The message \`${key}\` has no form \`other\`.`);
  return form;
}
