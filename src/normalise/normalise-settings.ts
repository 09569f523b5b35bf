import type { Mapping, Redactor } from '../model/index.js';

/** What a caller may say of how tables become sessions; see `Settings`. */
export interface NormaliseSettings {
  readonly sites: readonly string[];
  readonly repair: boolean;
  readonly lang: string;
  readonly mapping: Mapping;
  /** Hides names and numbers before ids are made of them. Default: nothing is hidden */
  readonly redactor?: Redactor;
}
