/** Where something is in the input: enough for a person to find the cell again. Rows and columns count from 1, as seen. */
export interface Place {
  /** Path of the file relative to the inputs' common folder, with forward slashes. */
  readonly file: string;
  /** The table, sheet or heading inside the file. */
  readonly part?: string;
  readonly row?: number;
  readonly column?: number;
  /** The heading of the column, as written. */
  readonly heading?: string;
}

/** Returns a text of a place for people: `grid.csv, London Grid - Session 1, row 2, column 4`. */
export function formatPlace(place: Place): string {
  const parts = [place.file];
  if (place.part !== undefined) parts.push(place.part);
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  if (place.column !== undefined) {
    parts.push(`column ${place.column}${place.heading ? ` (${place.heading})` : ''}`);
  }
  return parts.join(', ');
}

/** Orders places as they are: by file, part, row, column. Parts keep no alphabetical meaning, so they compare as text. */
export function comparePlaces(a: Place, b: Place): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.part ?? '', b.part ?? '') ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}

/** Orders two texts by code unit, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
