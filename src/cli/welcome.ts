import { readEvent } from '../index.js';
import type { Effects, ReadFile } from '../io/index.js';
import { build } from './build.js';
import { count } from './closing-lines.js';
import { exitCodes } from './exit-codes.js';
import { quote } from './quote.js';

/** A file of the folder, and what was read in it. */
interface Found {
  readonly name: string;
  readonly sessions: number;
  readonly sites: readonly string[];
}

/** Endings of files that may hold a grid. */
const endings = /\.(?:csv|tsv|txt|md|markdown|html?|xlsx?|xlsm|ods|docx|pptx|json)$/i;

/** Files that a folder of software or of ours holds, and that are no grids whatever stands in them. */
const others =
  /^(?:readme|changelog|changes|license|licence|notice|contributing|code_of_conduct|security|authors|requirements)\b|^(?:package(?:-lock)?|composer|tsconfig.*|biome|deno|manifest)\.json$|^(?:playback-review\.html|review\.ya?ml)$|^[.~]/i;

/** A folder may hold anything: more or larger files are not read without being asked for. */
const mostFiles = 30;
const largestFile = 20_000_000;

/**
 * Says which grids stand in the working folder, and builds their playback when told so: by `yes`, or by a person at the terminal.
 * Nothing below the folder is looked at. Gives what the build gives; 0 where a person wants none; 2 where there is no grid, or
 * nobody to ask.
 */
export async function welcome(yes: boolean, effects: Effects): Promise<number> {
  const files = (await effects.listFiles('.')).filter(({ name }) => endings.test(name));
  const wanted = files.filter(({ name, size }) => !others.test(name) && size <= largestFile);
  const found: Found[] = [];
  for (const { name } of wanted.slice(0, mostFiles)) found.push(await look(name, effects));
  const grids = found.filter(({ sessions }) => sessions > 0);
  const rest = files.map(({ name }) => name).filter((name) => grids.every((grid) => grid.name !== name));
  if (grids.length === 0) {
    effects.writeError(tellNone(rest));
    return exitCodes.nothing;
  }
  effects.writeError(tellGrids(grids, rest));
  const names = grids.map(({ name }) => name);
  const command = `ddat-playback build ${names.map(quote).join(' ')}`;
  const isThere = (await effects.readManifest('playback')) !== null;
  if (isThere)
    effects.writeError(
      'The folder playback is there: it is made anew, and what you changed in it is kept.\n',
    );
  if (!yes && !effects.canAsk) {
    effects.writeError(
      `Nothing was made: there is nobody to ask. To make it: ${command}\nor: ddat-playback --yes\n`,
    );
    return exitCodes.nothing;
  }
  const which = names.length === 1 ? 'Make the playback of it' : 'Make one playback of these';
  const answer = yes ? 'y' : await effects.ask(`${which}, in the folder playback? [Y/n] `);
  if (answer === null || !/^(?:|y|yes|j|ja|o|oui|ok|sure)$/i.test(answer.trim())) {
    effects.writeError(`Nothing was made. When you want it: ${command}\n`);
    return exitCodes.done;
  }
  return build(names, {}, effects);
}

/** What cannot be read holds no sessions: nobody named the file. */
async function look(name: string, effects: Effects): Promise<Found> {
  try {
    const inputs: readonly ReadFile[] = await effects.readInputs([name], null);
    const { sessions, sites } = await readEvent(inputs);
    return { name, sessions: sessions.length, sites: sites.map((site) => site.name) };
  } catch {
    return { name, sessions: 0, sites: [] };
  }
}

function tellGrids(grids: readonly Found[], rest: readonly string[]): string {
  const width = Math.max(...grids.map(({ name }) => name.length));
  const lines = grids.map(({ name, sessions, sites }) => {
    const where =
      sites.length === 0 ? '' : ` at ${sites.slice(0, 5).join(', ')}${sites.length > 5 ? ' …' : ''}`;
    return `  ${name.padEnd(width)}  ${count(sessions, 'session')}${where}`;
  });
  return ['Found in this folder:', ...lines, ...tellRest(rest), ''].join('\n');
}

function tellRest(rest: readonly string[]): string[] {
  if (rest.length === 0) return [];
  const more = rest.length > 5 ? ` and ${rest.length - 5} more` : '';
  return [`Left out, as no grids: ${rest.slice(0, 5).join(', ')}${more}`];
}

function tellNone(rest: readonly string[]): string {
  return `${[
    'There is no grid in this folder: no file in which sessions with topics were found.',
    ...tellRest(rest),
    '',
    'What to do:',
    '  Your grid is elsewhere   type  ddat-playback build  and a space, drag the file into this window, press Enter',
    '  You want to try it       ddat-playback init    writes a small sample and says what to do next',
    '  A file here is a grid    ddat-playback inspect FILE    says how it was read, and why not as a grid',
    '  Everything else          ddat-playback --help',
  ].join('\n')}\n`;
}
