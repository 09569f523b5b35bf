export interface ShownWord {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** Sizes and places in points, from the left upper corner. */
export interface ShownPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly ShownWord[];
}

/** Shares of the height of a page's body. */
export interface Fill {
  readonly reach: number;
  readonly rows: number;
}

export function canRender(): boolean;
export function convertDecks(decks: readonly string[], folder: string): readonly string[];
export function readText(pdf: string): string;
export function readPages(pdf: string): readonly ShownPage[];
export function wordsBeyond(page: ShownPage): readonly ShownWord[];
export function wordsOnEachOther(page: ShownPage): readonly string[];
export function measureFill(pdf: string): readonly Fill[];
