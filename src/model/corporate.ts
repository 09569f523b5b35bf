/** What layouts serve as; `two` is for two texts side by side. */
export const layoutRoles = ['title', 'section', 'content', 'two', 'titleOnly'] as const;
export type LayoutRole = (typeof layoutRoles)[number];

/** A rectangle on the slide in EMU, from its left upper corner. */
export interface EmuBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A placeholder of a layout, with what it takes from the master filled in. */
export interface LayoutSlot {
  /** As the format names it: `title`, `ctrTitle`, `subTitle`, `body`, `obj`, `ftr`, `sldNum` … */
  readonly type: string;
  readonly idx: number;
  readonly box: EmuBox;
  /** Left, top, right and bottom margins of its text, in EMU. */
  readonly insets: readonly [number, number, number, number];
  /** Font size in points. */
  readonly size: number;
  /** Its font: a name, or `+mj-lt` and `+mn-lt` for the theme's of headings and of text. */
  readonly font: string;
  readonly align: 'l' | 'ctr' | 'r';
  readonly upperCase: boolean;
  /** Name of the theme's colour, or six hex digits behind a `#`. */
  readonly colour: string;
  /** What is in it in the template. */
  readonly text: string;
}

/** What text is on: a colour or those of a gradient, six hex digits each; none where it is a picture. */
export type Ground = readonly string[];

/**
 * How the layout of a role was found: `named` by the template; by its `type`, its `places` or its `name`; or it is a `standIn` for one
 * that is missing.
 */
export type FoundBy = 'named' | 'type' | 'places' | 'name' | 'standIn';

/** A layout that serves a role. */
export interface RoleLayout {
  readonly role: LayoutRole;
  readonly by: FoundBy;
  readonly name: string;
  /** The name of its master. */
  readonly master: string;
  /** Its part in the package. */
  readonly path: string;
  readonly title: LayoutSlot;
  /** How much wider than Arial its font may run: 1 where it cannot. */
  readonly titleMargin: number;
  /** Places for text, tables and pictures, in the order they are read. */
  readonly bodies: readonly LayoutSlot[];
  /** Where the slide's contents go: clear of title, footer and pictures. */
  readonly area: EmuBox;
  readonly ground: Ground;
  /** A panel to put behind contents, where they would be on a picture. */
  readonly panel: EmuBox | null;
  readonly footer: LayoutSlot | null;
  readonly number: LayoutSlot | null;
  /** Where a protective marking stands, and what on. */
  readonly marking: { readonly box: EmuBox; readonly ground: Ground };
  /** How it maps colours, where otherwise than its master: an element of the format. */
  readonly colourMap: string | null;
}

/** A part of the package that is kept as it is. */
export interface KeptPart {
  readonly path: string;
  /** Null for relationships, whose name says what they are. */
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

/** A presentation whose masters, layouts, theme and pictures a deck is made with. */
export interface CorporateDeck {
  /** In EMU, and the format's name for the shape where it has one. */
  readonly page: { readonly width: number; readonly height: number; readonly type: string | null };
  readonly notesSize: { readonly width: number; readonly height: number };
  readonly parts: readonly KeptPart[];
  readonly masters: readonly { readonly path: string; readonly id: number }[];
  readonly notesMaster: string | null;
  readonly handoutMaster: string | null;
  readonly theme: string;
  /** Elements of the presentation's part that continue: embedded fonts with the parts they lead to, and the default text. */
  readonly embeddedFonts: { readonly xml: string; readonly targets: ReadonlyMap<string, string> } | null;
  readonly defaultTextStyle: string | null;
  /** Its styles of tables: the elements inside the list. */
  readonly tableStyles: string;
  /** The layout of each role; two roles may share one. */
  readonly layouts: Readonly<Record<LayoutRole, RoleLayout>>;
  /** Names of its layouts that serve no role. */
  readonly unused: readonly string[];
  /** How each of our colours is written on its slides: a name of the theme's, or six hex digits behind a `#`. */
  readonly scheme: Readonly<Record<string, string>>;
}
