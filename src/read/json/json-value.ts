import type { Block } from '../../model/index.js';

/** A table as a JSON file gives it: headings, and for each row the number of its session and the blocks of each cell. */
export interface JsonTable {
  readonly title: string | null;
  /** Where in the file the sessions are, such as `sessions`. */
  readonly part: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly (readonly Block[])[] }[];
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the objects of a list; none where it is no list. */
export function objectsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Returns a text that has something in it, or null. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
