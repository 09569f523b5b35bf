import { checkDocument } from '../config/check-document.js';
import type { ConfigProblem } from '../config/config.js';
import { parseYaml } from '../config/parse-yaml.js';
import type { Review } from '../model/index.js';
import { type ReviewFile, reviewSchema } from './schema.js';

/** What a review's file says; null where something in it is wrong. */
export interface ReviewReading {
  readonly review: Review | null;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Returns the review of a YAML text. Nothing is thrown: whatever is wrong is gathered as `problems`, each with its line and
 * column. `file` is the name used in the problems.
 */
export function readReview(text: string, file: string): ReviewReading {
  const parsed = parseYaml(text, file);
  const { output, problems } = checkDocument(
    parsed,
    reviewSchema,
    'A review is a list of names and values, such as `themes:`. `ddat-playback review` writes one.',
  );
  if (output === null || problems.length > 0) return { review: null, problems };
  // The schema has just checked it; its type is lost on the way through the table of names.
  const said = output as ReviewFile;
  const names = (said.themes ?? []).map(({ name }) => name.toLowerCase());
  const repeated = names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));
  if (repeated.length > 0) {
    const advice =
      'Another theme has this name already. To make one theme of two, write `merge-into:` with the id of the other.';
    return {
      review: null,
      problems: repeated.map((index) => parsed.problemAt(['themes', index, 'name'], 'value', advice)),
    };
  }
  return { review: toReview(said, file), problems: [] };
}

function toReview({ themes, lines, findings, ...rest }: ReviewFile, file: string): Review {
  return {
    ...rest,
    file,
    themes:
      themes?.map(({ id, name, sessions, hide, mergeInto }) => ({
        id: id ?? null,
        name,
        sessions,
        hide,
        mergeInto: mergeInto ?? null,
      })) ?? null,
    lines: lines.map((line) => ({ ...withoutEmpty(line), id: line.id })),
    findings: findings.map((finding) => withoutEmpty(finding)),
  };
}

/** Leaves out what has no value. */
function withoutEmpty<T extends object>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const kept = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(kept) as { [Key in keyof T]?: NonNullable<T[Key]> };
}
