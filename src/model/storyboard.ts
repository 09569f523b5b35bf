import type { SlidePurpose } from './slide-kinds.js';

/**
 * What each slide or section says, in order, free of any format. Plain JSON: no size, colour or page number.
 * A renderer decides how a slide is laid out from its `purpose` and pages what does not fit.
 */
export interface Storyboard {
  readonly title: string;
  /** BCP 47 tag, such as `en-GB`. */
  readonly lang: string;
  /** ISO date, or null when no date is to be shown. */
  readonly date: string | null;
  readonly parts: readonly StoryPart[];
  /** Fixed words the renderer needs: `continued`, `page`, column headings of ranked lists, link texts. */
  readonly words: StoryWords;
  /** Ids of themes in the order of their colours: a theme has the same colour everywhere, and at the next event. */
  readonly themeIds: readonly string[];
}

/** Words that only the renderer can place. `{page}` and `{pages}` stand for numbers. */
export interface StoryWords {
  /** Such as `({page} of {pages})`, put after the title of each slide that a long one is split into. */
  readonly pageOf: string;
  /** Heading above speaker notes' sources. */
  readonly sources: string;
  /** What is in a cell without text, such as `None recorded`. */
  readonly noneRecorded: string;
}

/** A named part of the deck: a section in PowerPoint, a chapter of the report. */
export interface StoryPart {
  readonly id: string;
  readonly name: string;
  readonly slides: readonly Slide[];
}

export interface Slide {
  /** Unique and stable: `summary`, `theme-career-pathways`, `session-<session id>`. Links name it. */
  readonly id: string;
  readonly purpose: SlidePurpose;
  /** Unique within the storyboard. */
  readonly title: string;
  /** A line under the title. */
  readonly subtitle?: string;
  readonly body: readonly Content[];
  /** Small print at the foot of the slide. */
  readonly footnote?: readonly Run[];
  /** Speaker notes, a paragraph each: where the statements come from. */
  readonly notes: readonly string[];
  /** Why sessions are under the theme the slide is about. */
  readonly reasons?: Reasons;
  /** The theme the slide is about, for its colour. */
  readonly themeId?: string;
}

/** Why sessions are under their themes: a table where there is room for one, a paragraph each for speaker notes. */
export interface Reasons {
  readonly table: Table;
  readonly notes: readonly string[];
}

/** A piece of text. Only verbatim text of the grid is `quoted`; the renderer adds no quotation marks of its own. */
export interface Run {
  readonly text: string;
  /** BCP 47 tag where it is not the storyboard’s. */
  readonly lang?: string;
  readonly strong?: boolean;
  /** Shown less prominently, as for counts and places. */
  readonly muted?: boolean;
  /** Id of the slide it leads to. */
  readonly link?: string;
}

export type Rich = readonly Run[];

export type Content = Paragraph | List | Table | Counts | CloudPicture | Columns;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Rich;
}

export interface List {
  readonly kind: 'list';
  readonly heading?: string;
  readonly items: readonly Rich[];
  readonly numbered?: boolean;
}

export interface TableColumn {
  readonly heading: string;
  readonly align?: 'start' | 'end';
  /** Preferred relative width (1 is a normal column); content also affects it. */
  readonly weight?: number;
}

/** A cell is one or more paragraphs; several are shown as a list. */
export type TableCell = readonly Rich[];

export interface Table {
  readonly kind: 'table';
  /** Alternative text: what the table shows, in about 125 characters. */
  readonly description: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Ids of the theme of each row, for a mark in its colour. */
  readonly themeIds?: readonly (string | null)[];
}

/** Numbers by row and column, shown as a shaded table: themes by site. */
export interface Counts {
  readonly kind: 'counts';
  readonly description: string;
  readonly rowHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: Rich;
    readonly themeId?: string;
    /** One for each column; `shade` 0 to 1. */
    readonly cells: readonly { readonly text: string; readonly shade: number }[];
  }[];
}

/** A word cloud with the ranked table that says the same without it. */
export interface CloudPicture {
  readonly kind: 'cloud';
  readonly cloudId: string;
  /** Alternative text. */
  readonly description: string;
  readonly ranked: Table;
}

/** Contents side by side. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly { readonly weight: number; readonly body: readonly Content[] }[];
}
