import { languageOfText } from '../../text/index.js';

/** Words that no sentence ends with. Where a line ends with one of another language than English, it is looked at more closely. */
const cutShort: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:a|an|the|of|and|or|but|our|their|your|its|my|because|than|if|e\.?g\.?|i\.?e\.?|such as|including|like to|so that)[,.]?$/i,
  cy: /(?:^|[\s’'])(?:y|yr|a|ac|neu|ond|oherwydd|os|er mwyn|fel|megis|gan gynnwys|ein|eich|eu|fy|trwy|drwy|gyda|ar gyfer|i'r|o'r|a'r)[,.]?$/i,
  fr: /(?:^|\s)(?:le|la|les|l['’]|un|une|des|du|de|d['’]|au|aux|et|ou|mais|que|qui|parce que|si|notre|nos|leur|leurs|votre|vos|pour|avec|dans|par ex|comme|afin de)[,.]?$/i,
  de: /(?:^|\s)(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|aber|weil|dass|wenn|ob|unser|unsere|ihre|euer|für|mit|zum|zur|z\.? ?b|wie etwa)[,.]?$/i,
  es: /(?:^|\s)(?:el|la|los|las|un|una|unos|unas|de|del|al|y|e|o|u|pero|que|porque|si|nuestro|nuestra|nuestros|nuestras|su|sus|para|con|por ej|como por ejemplo)[,.]?$/i,
  nl: /(?:^|\s)(?:de|het|een|en|of|maar|omdat|dat|als|onze|ons|hun|jullie|voor de|van|met|zoals|bijv|bijvoorbeeld)[,.]?$/i,
  pt: /(?:^|\s)(?:o|a|os|as|um|uma|uns|umas|de|do|da|dos|das|e|ou|mas|que|porque|se|nosso|nossa|nossos|nossas|seu|sua|para|com|por ex|como por exemplo)[,.]?$/i,
};
/** No ending is longer: what stands before need not be looked at. */
const longestEnding = 24;
const cutShortAnywhere = new RegExp(
  Object.values(cutShort)
    .map(({ source }) => source)
    .join('|'),
  'i',
);
const emptyQuestion =
  /^(?:can|could|should|would|will|do|does|did|is|are|may|shall)\s+(?:we|i|you|they|people)(?:\s+(?:have|be|get|do|also|all|just|not))?$/i;

/** True where a line seems to stop in the middle of a sentence: `Use networks e.g.`, `Can we have`, `Les lecteurs et les`. */
export function isUnfinished(text: string): boolean {
  const trimmed = text.trim();
  if (/[,(/&]$/.test(trimmed)) return true;
  if (/[?!]$/.test(trimmed)) return false;
  const end = trimmed.slice(-longestEnding);
  if (!cutShortAnywhere.test(end)) return emptyQuestion.test(trimmed);
  const tags = Object.keys(cutShort).filter((tag) => cutShort[tag]?.test(end));
  if (tags.length === 1 && tags[0] === 'en') return true;
  // The same word ends a sentence in one language and not in another: `the dice that die`, `die Lesenden und die`.
  return tags.includes(languageOfText(trimmed) ?? 'en');
}
