import { type Diagnostic, hasReadableName, readEvent } from '../../index.js';
import type { Effects } from '../../io/index.js';

/** A file of the folder, and what was read in it. */
export interface LookedAt {
  readonly name: string;
  readonly sessions: number;
  readonly sites: readonly string[];
  /** Why it is no grid: what a build would say of it. */
  readonly found: readonly Diagnostic[];
}

/** The files in a folder that are, or could be mistaken for, grids. */
export interface Surroundings {
  readonly grids: readonly LookedAt[];
  /** Files that were read and hold no session. */
  readonly others: readonly LookedAt[];
  /** Names of files that are clearly not grids, such as a README. */
  readonly passedOver: readonly string[];
  /** Names of files not opened because there were too many or they were too large. */
  readonly beyond: readonly string[];
  readonly large: readonly string[];
}

/** Endings of files that people take for a grid. */
const mistaken =
  /\.(?:jpe?g|png|gif|webp|heic|tiff?|pdf|docm?|dotx?|pptm?|rtf|odt|odp|numbers|pages|key|zip)$/i;

/** Files typical of a software project or of our own output; not grids. */
const unsaid =
  /^(?:package(?:-lock)?|composer|tsconfig.*|biome|deno|manifest)\.json$|^(?:playback-review\.html|review\.ya?ml)$|^[.~]/i;

/** Files that are no grids whatever is in them. */
const plainlyNone =
  /^(?:readme|changelog|changes|license|licence|notice|contributing|code_of_conduct|security|authors|requirements)\b/i;

/** A folder may hold anything: more or larger files are not read without being asked for. */
export const maxFiles = 30;
export const largestMegabytes = 20;

/** Reads possible grids in the working folder, not its subfolders. If there are none, also reads files commonly mistaken for grids. */
export async function lookAround(effects: Effects): Promise<Surroundings> {
  const files = (await effects.listFiles('.')).filter(({ name }) => !unsaid.test(name));
  const isLarge = ({ size }: (typeof files)[number]) => size > largestMegabytes * 1_000_000;
  const wanted = files.filter(({ name }) => hasReadableName(name) && !plainlyNone.test(name));
  const small = wanted.filter((file) => !isLarge(file));
  const lookAt = async (names: readonly string[]) => {
    const seen: LookedAt[] = [];
    for (const name of names) seen.push(await look(name, effects));
    return seen;
  };
  const seen = await lookAt(small.slice(0, maxFiles).map(({ name }) => name));
  const grids = seen.filter(({ sessions }) => sessions > 0);
  const further = files.filter((file) => mistaken.test(file.name) && !isLarge(file));
  const others = grids.length > 0 ? [] : await lookAt(further.slice(0, maxFiles).map(({ name }) => name));
  return {
    grids,
    others: [...seen.filter(({ sessions }) => sessions === 0), ...others],
    passedOver: files
      .map(({ name }) => name)
      .filter((name) => hasReadableName(name) && plainlyNone.test(name)),
    beyond: small.slice(maxFiles).map(({ name }) => name),
    large: wanted.filter(isLarge).map(({ name }) => name),
  };
}

/** What cannot be read holds no sessions: nobody named the file. */
async function look(name: string, effects: Effects): Promise<LookedAt> {
  try {
    const { sessions, sites, diagnostics } = await readEvent(await effects.readInputs([name], null));
    return {
      name,
      sessions: sessions.length,
      sites: sites.map((site) => site.name),
      found: diagnostics.filter(({ severity }) => severity !== 'info'),
    };
  } catch {
    return { name, sessions: 0, sites: [], found: [] };
  }
}
