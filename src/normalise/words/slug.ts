/** Words of plain letters and digits, one space between. */
const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Returns a text as lower case, digits and hyphens: `London Session 1` → `london-session-1`. Letters keep their script. */
export function slugOf(text: string): string {
  if (text.length > 40) return makeSlug(text);
  let slug = known.get(text);
  if (slug === undefined) {
    if (known.size >= maxKnown) known.clear();
    slug = makeSlug(text);
    known.set(text, slug);
  }
  return slug;
}

/** Sites, slots and rooms come again in every row; each is made a slug once. */
const known = new Map<string, string>();
const maxKnown = 5_000;

function makeSlug(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replaceAll(' ', '-');
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Returns the first words of a slug, at most `length` characters and never half a word unless it has only one. */
export function shortSlug(text: string, length: number): string {
  const slug = slugOf(text);
  if (slug.length <= length) return slug;
  const cut = slug.lastIndexOf('-', length);
  return cut > 0 ? slug.slice(0, cut) : slug.slice(0, length);
}
