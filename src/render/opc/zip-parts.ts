import { type Zippable, zipSync } from 'fflate';
import { declaration, escapeAttribute } from './markup.js';
import { type Part, type Relationship, relationshipType } from './part.js';

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** The earliest time that an archive can hold, in any time zone: the same parts give the same bytes. */
const earliest = '1980-01-01T00:00:00';

/** Returns the bytes of a package of parts, in their order. `root` are the relationships of the package itself. */
export function zipParts(parts: readonly Part[], root: readonly Relationship[]): Uint8Array {
  const entries: Zippable = {};
  const encoder = new TextEncoder();
  const put = (path: string, data: string | Uint8Array): void => {
    const bytes = typeof data === 'string' ? encoder.encode(data) : data;
    // Pictures are compressed already.
    entries[path] = [bytes, { level: /\.(png|jpe?g)$/.test(path) ? 0 : 6 }];
  };
  put('[Content_Types].xml', contentTypes(parts));
  put('_rels/.rels', relationshipsXml(root, ''));
  for (const part of parts) {
    put(part.path, part.data);
    if (part.relationships.length > 0)
      put(relationshipsPath(part.path), relationshipsXml(part.relationships, part.path));
  }
  return zipSync(entries, { mtime: earliest });
}

function contentTypes(parts: readonly Part[]): string {
  const pictures = Object.entries(pictureTypes).filter(([extension]) =>
    parts.some((part) => part.path.endsWith(`.${extension}`)),
  );
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...pictures,
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = parts
    .filter((part) => part.contentType !== null)
    .map((part) => `<Override PartName="/${part.path}" ContentType="${part.contentType}"/>`);
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `${defaults.join('')}${overrides.join('')}</Types>`
  );
}

function relationshipsXml(relationships: readonly Relationship[], from: string): string {
  const lines = relationships.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${relationshipType(type)}" Target="${escapeAttribute(relativePath(from, target))}"/>`,
  );
  return (
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `${lines.join('')}</Relationships>`
  );
}

function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** Relative targets, as PowerPoint writes them: some programs do not read others. */
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let same = 0;
  while (same < folders.length && same < target.length - 1 && folders[same] === target[same]) same++;
  return [...folders.slice(same).map(() => '..'), ...target.slice(same)].join('/');
}
