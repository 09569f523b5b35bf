import type { RoleLayout } from '../../../model/corporate.js';
import type { Box } from '../measure/length.js';
/** One layout a kind of page. */
export type LayoutKey =
  | 'title'
  | 'section'
  | 'sectionLinks'
  | 'content'
  | 'two'
  | 'three'
  | 'four'
  | 'table'
  | 'textAndTable'
  | 'cloud'
  | 'titleOnly';

/** What a placeholder takes. `obj` is PowerPoint's word for any content. */
export type SlotType = 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj' | 'tbl' | 'pic';

export interface Slot {
  readonly type: SlotType;
  /** 0 for the title; the number by which a slide's shape finds its placeholder. */
  readonly idx: number;
  readonly box: Box;
  /** What it shows while it is empty. */
  readonly prompt: string;
  readonly anchor?: 'bottom' | 'middle';
  readonly size?: number;
  readonly align?: 'centre';
  readonly bold?: true;
  readonly colour?: 'onGround' | 'ink' | 'muted';
}

export interface SlideLayout {
  readonly key: LayoutKey;
  readonly name: string;
  /** PowerPoint's name for the kind, for its own menus. */
  readonly type: string | null;
  /** Coloured ground, if any. */
  readonly ground: Box | null;
  /** A short bar in the accent's colour. */
  readonly bar: Box;
  readonly slots: readonly Slot[];
  /** Place of the logo, if any. */
  readonly logo: Box | null;
  /** Whether it shows the deck's name and the slide's number; on a ground the number is light. */
  readonly footer: 'plain' | 'onGround' | 'none';
  /** The layout of a presentation that it stands for. */
  readonly corporate?: RoleLayout;
}

/** Indices of the placeholders that every content layout has. */
export const subtitleIdx = 10;

export const footnoteIdx = 11;

/** Of the protective marking, which every layout has where there is one. */
export const markingIdx = 22;
