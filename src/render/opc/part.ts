/** A part of the package: where it is, what it is, and what it leads to. */
export interface Part {
  /** Without a leading slash, such as `ppt/slides/slide1.xml`. */
  readonly path: string;
  /** Null where the extension says it: pictures. */
  readonly contentType: string | null;
  readonly data: string | Uint8Array;
  readonly relationships: readonly Relationship[];
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, such as `slideLayout`. */
  readonly type: string;
  /** Path of the part it leads to. */
  readonly target: string;
}

/** Collects the relationships of one part; the same target keeps its id. */
export interface Relationships {
  to(type: string, target: string): string;
  all(): readonly Relationship[];
}

export function collectRelationships(): Relationships {
  const found = new Map<string, Relationship>();
  return {
    to: (type, target) => {
      const key = `${type} ${target}`;
      const known = found.get(key);
      if (known !== undefined) return known.id;
      const id = `rId${found.size + 1}`;
      found.set(key, { id, type, target });
      return id;
    },
    all: () => [...found.values()],
  };
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const packageTypes: Readonly<Record<string, string>> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
};

/** Returns the address of a relationship's type. */
export function relationshipType(type: string): string {
  return packageTypes[type] ?? office + type;
}

/** Returns a part that leads nowhere. */
export function plainPart(path: string, type: string, data: string): Part {
  return { path, contentType: type, data, relationships: [] };
}
