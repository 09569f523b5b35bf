import type { Manifest } from './read-manifest.js';

export interface ChangedInput {
  readonly path: string;
  readonly state: 'changed' | 'added' | 'gone';
}

export interface ChangedOption {
  readonly name: string;
  /** As JSON; null where it was not given. */
  readonly before: string | null;
  readonly now: string | null;
}

/** What was otherwise when a playback was made. */
export interface InputsDifference {
  readonly version: { readonly before: string; readonly now: string } | null;
  readonly inputs: readonly ChangedInput[];
  readonly options: readonly ChangedOption[];
}

/** Returns whether the grids, the options or the version of the tool are others. The formats are no part of it. */
export function diffBuildInputs(before: Manifest, now: Manifest): InputsDifference {
  return {
    version: before.version === now.version ? null : { before: before.version, now: now.version },
    inputs: compareInputs(before, now),
    options: [...new Set([...Object.keys(before.options), ...Object.keys(now.options)])]
      .filter((name) => name !== 'formats')
      .map((name) => ({ name, before: asJson(before.options[name]), now: asJson(now.options[name]) }))
      .filter((option) => option.before !== option.now),
  };
}

/** True where nothing is otherwise. */
export function isMadeAlike({ version, inputs, options }: InputsDifference): boolean {
  return version === null && inputs.length + options.length === 0;
}

function compareInputs(before: Manifest, now: Manifest): ChangedInput[] {
  const old = new Map(before.inputs.map(({ path, sha256 }) => [path, sha256]));
  const own = new Map(now.inputs.map(({ path, sha256 }) => [path, sha256]));
  return [
    ...now.inputs.flatMap(({ path, sha256 }): ChangedInput[] => {
      const was = old.get(path);
      if (was === sha256) return [];
      return [{ path, state: was === undefined ? 'added' : 'changed' }];
    }),
    ...before.inputs
      .filter(({ path }) => !own.has(path))
      .map(({ path }): ChangedInput => ({ path, state: 'gone' })),
  ];
}

function asJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
