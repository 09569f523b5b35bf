import type { ActionGroup, Contrast, Session, Site, Themes } from '../model/index.js';
import type { Say } from '../text/index.js';
export interface FindingInputs {
  readonly sessions: readonly Session[];
  readonly sites: readonly Site[];
  readonly themes: Themes;
  readonly actionGroups: readonly ActionGroup[];
  readonly contrasts: readonly Contrast[];
  readonly openQuestions: readonly string[];
  readonly withoutAction: readonly string[];
  readonly suggestedActions: number;
  readonly lang: string;
  readonly say: Say;
}
