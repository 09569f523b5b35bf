import type { Mapping } from '../model/index.js';

/** What a caller may say of how tables become sessions; see `Settings`. */
export interface NormaliseSettings {
  readonly sites: readonly string[];
  readonly repair: boolean;
  readonly lang: string;
  readonly mapping: Mapping;
}
