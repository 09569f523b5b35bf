import { acceptFindings, OptionError, readEvent } from '../../index.js';
import type { Effects } from '../../io/index.js';
import { type InspectFlags, toReadOptions } from '../inputs/flags.js';
import { loadConfig } from '../inputs/load-config.js';
import { filesBeside, readOptionFiles } from '../inputs/option-files.js';
import { formatInspection } from '../report/format-inspect.js';
import { escapeWorkflowCommands, withoutCommands } from '../report/github-annotations.js';
import { reportEvent } from '../report/inspect-report.js';
import { reportFindings } from '../report/report-github.js';
import { exitCodes } from '../shell/exit-codes.js';
import { quote } from '../shell/quote.js';
import { guessConfig } from './guess-config.js';

/**
 * Says how each table was understood, and writes the guess as a configuration where asked to. Gives 0, or 2 when no session
 * was found.
 */
export async function inspect(
  paths: readonly string[],
  flags: InspectFlags,
  effects: Effects,
): Promise<number> {
  const shown = toCount(flags.sessions ?? '3');
  if (typeof flags.writeConfig === 'string' && !/\.ya?ml$/i.test(flags.writeConfig)) {
    throw new OptionError(
      `\`--write-config ${flags.writeConfig}\`: the name of a configuration ends in \`.yaml\`. The grids come before the option.`,
    );
  }
  const config = await loadConfig(paths, flags, effects);
  const inputs = await effects.readInputs(paths, null, await filesBeside(config, {}, effects));
  const event = await readEvent(inputs, await readOptionFiles(toReadOptions(flags, config), effects));
  const findings = acceptFindings(event.diagnostics, config.accept);
  const report = reportEvent(event, findings, shown);
  if (flags.json) effects.writeOut(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const listed = formatInspection(report, { width: effects.outWidth, colours: effects.outColours });
    effects.writeOut(config.style.reporter === 'github' ? withoutCommands(listed) : listed);
  }
  await reportFindings(findings, { inputs, style: config.style }, effects);
  const said = escapeWorkflowCommands(effects, config.style.reporter);
  if (flags.writeConfig !== undefined) await write(guessConfig(event, report), paths, flags, said);
  return event.sessions.length > 0 ? exitCodes.done : exitCodes.nothing;
}

function toCount(sessions: string): number {
  if (sessions === 'all') return Number.POSITIVE_INFINITY;
  if (/^\d{1,6}$/.test(sessions)) return Number(sessions);
  throw new OptionError('The number of sessions to show is `all` or a whole number.');
}

async function write(
  text: string,
  paths: readonly string[],
  { writeConfig, force, quiet }: InspectFlags,
  effects: Effects,
): Promise<void> {
  const usual = await effects.configPathFor(paths);
  const path = typeof writeConfig === 'string' ? writeConfig : usual;
  const aside = await effects.writeConfigFile(path, text, force ?? false);
  if (quiet) return;
  const named = path === usual ? '' : ` --config ${quote(path)}`;
  effects.writeError(
    [
      ...(aside === null ? [] : [`Kept     the one before, as ${aside}`]),
      `Written  ${path}`,
      `Next     correct it, then: ddat-playback build ${paths.map(quote).join(' ')}${named}`,
      '',
    ].join('\n'),
  );
}
