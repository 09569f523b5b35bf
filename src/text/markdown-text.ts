/** Returns a text of the grid as Markdown that shows it as text, on one line: no mark, tag, link or code in it acts. */
export function asPlainText(text: string): string {
  return fold(text).replace(acting, (mark) => `\\${mark}`);
}

/**
 * Returns a sentence of ours as Markdown on one line. Values are between backticks in it, where no mark acts; what a
 * value's own backticks would let out is shown as text.
 */
export function asProse(text: string): string {
  // A run of several would open code of its own kind, so it becomes one.
  const parts = fold(text).replace(/`+/g, '`').split('`');
  const isPaired = parts.length % 2 === 1;
  return parts
    .map((part, index) => {
      const isCode = index % 2 === 1 && (isPaired || index < parts.length - 1);
      if (isCode) return `\`${part}\``;
      const isLoose = index % 2 === 1;
      return `${isLoose ? '\\`' : ''}${part.replace(acting, (mark) => `\\${mark}`)}`;
    })
    .join('');
}

/**
 * What Markdown gives a meaning inside a line. `_` within a word, as in file names, and a lone `&` have none. Some sites take `$` for
 * mathematics and `{{` or `{%` for a template.
 */
const acting = /[<>[\]*|\\`~$]|\{(?=[{%])|(?<=\{)[{%]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
