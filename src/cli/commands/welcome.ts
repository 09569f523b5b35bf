import type { Effects } from '../../io/index.js';
import { loadConfig } from '../inputs/load-config.js';
import { count } from '../report/closing-lines.js';
import { reportDiagnostics } from '../report/report-diagnostics.js';
import { exitCodes } from '../shell/exit-codes.js';
import { quote } from '../shell/quote.js';
import { build } from './build.js';
import { type LookedAt, largestMegabytes, lookAround, maxFiles, type Surroundings } from './look-around.js';

/**
 * Says which grids are in the working folder, and builds their playback when told so: by `yes`, or by a person at the terminal.
 * Nothing below the folder is looked at. Gives what the build gives; 0 where a person wants none; 2 where there is no grid, or
 * nobody to ask; 130 where the question is interrupted.
 */
export async function welcome(yes: boolean, effects: Effects): Promise<number> {
  const around = await lookAround(effects);
  const { grids } = around;
  if (grids.length === 0) {
    effects.writeError(
      'There is no grid in this folder: no file in which sessions with topics were found.\n',
    );
    formatReason(around.others, effects);
    effects.writeError(`${[...formatRest(around), ...advice].join('\n')}\n`);
    return exitCodes.nothing;
  }
  effects.writeError(formatGrids(around));
  formatReason(around.others.filter(isUnread), effects);
  const names = grids.map(({ name }) => name);
  const command = `ddat-playback build ${names.map(quote).join(' ')}`;
  const out = (await loadConfig(names, {}, effects)).run.out ?? 'playback';
  const isThere = (await effects.readManifest(out)) !== null;
  if (isThere)
    effects.writeError(`The folder ${out} is there: it is rebuilt, and your changes in it are kept.\n`);
  if (!yes && !effects.canAsk) {
    effects.writeError(
      `Nothing was made: there is nobody to ask. To make it: ${command}\nor: ddat-playback --yes\n`,
    );
    return exitCodes.nothing;
  }
  const which = names.length === 1 ? 'Make the playback of it' : 'Make one playback of these';
  const answer = yes ? 'yes' : await askFor(`${which}, in the folder ${out}? [Y/n] `, effects);
  if (answer === 'yes') return build(names, {}, effects);
  effects.writeError(`Nothing was made. When you want it: ${command}\n`);
  return answer === 'no' ? exitCodes.done : exitCodes.interrupted;
}

/** In the languages that decks are made in. */
const answers = {
  yes: /^(?:|y|yes|j|ja|o|oui|s|si|sí|sim|ie|ok|sure)$/i,
  no: /^(?:n|no|na|nage|nee|nein|non|não|nao)$/i,
};

/** What is neither yes nor no is asked once more, and then counts as no. */
async function askFor(question: string, effects: Effects): Promise<'yes' | 'no' | 'interrupted'> {
  for (const asked of [question, 'Please answer y for yes or n for no: ']) {
    const answer = await effects.ask(asked);
    if (answer === 'interrupted') return answer;
    if (answer === 'ended') return 'no';
    const line = answer.line.trim();
    if (answers.yes.test(line)) return 'yes';
    if (answers.no.test(line)) return 'no';
  }
  return 'no';
}

function formatGrids(around: Surroundings): string {
  const { grids } = around;
  const width = Math.max(...grids.map(({ name }) => name.length));
  const lines = grids.map(({ name, sessions, sites }) => {
    const where =
      sites.length === 0 ? '' : ` at ${sites.slice(0, 5).join(', ')}${sites.length > 5 ? ' …' : ''}`;
    return `  ${name.padEnd(width)}  ${count(sessions, 'session')}${where}`;
  });
  const others = around.others.filter((one) => !isUnread(one));
  return ['Found in this folder:', ...lines, ...formatRest(around, others), ''].join('\n');
}

/** Whether a file may well be a grid, and only cannot be read. */
function isUnread({ found }: LookedAt): boolean {
  return found.some(({ code }) => code === 'file-encrypted' || code === 'file-damaged');
}

/** So many files are reported one by one. */
const maxListed = 5;

/** Says why files are no grids, as a build of them would. */
function formatReason(others: readonly LookedAt[], effects: Effects): void {
  const open = others.slice(0, maxListed).flatMap(({ found }) => found);
  reportDiagnostics({ open, accepted: [] }, { reporter: 'text', quiet: false, verbose: false }, effects);
}

function formatRest(
  { passedOver, others, beyond, large }: Surroundings,
  more: readonly LookedAt[] = [
    ...others.slice(0, maxListed).filter(({ found }) => found.length === 0),
    ...others.slice(maxListed),
  ],
): string[] {
  const rest = [...passedOver, ...more.map(({ name }) => name)].sort();
  const skipped = [
    ...(large.length === 0 ? [] : [`${list(large)} (more than ${largestMegabytes} MB)`]),
    ...(beyond.length === 0 ? [] : [`${list(beyond)} (only the first ${maxFiles} files are read)`]),
  ];
  return [
    ...(rest.length === 0 ? [] : [`Left out, as no grids: ${list(rest)}`]),
    ...skipped.map((one) => `Not looked at: ${one}; to build it too, name it behind ddat-playback build`),
  ];
}

function list(names: readonly string[]): string {
  const more = names.length > maxListed ? ` and ${names.length - maxListed} more` : '';
  return `${names.slice(0, maxListed).join(', ')}${more}`;
}

const advice = [
  '',
  'What to do:',
  '  Your grid is elsewhere   type  ddat-playback build  and a space, drag the file into this window, press Enter',
  '  You want to try it       ddat-playback init    writes a small sample and says what to do next',
  '  A file here is a grid    ddat-playback inspect FILE    says how it was read, and why not as a grid',
  '  Everything else          ddat-playback --help',
];
