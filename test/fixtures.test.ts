import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/diagnostics/index.js';
import {
  type Acceptance,
  acceptFindings,
  createPlayback,
  type Diagnostic,
  filesNamed,
  isPresentation,
  type Options,
  readConfig,
  readEvent,
  type Session,
} from '../src/index.js';
import { resources } from './resources.js';
import { withValidJson } from './shared/valid-json.js';

const stages = ['read', 'normalise', 'language', 'config', 'playback', 'template', 'review'];
/** The stages whose cases are read to the end; the others stop at sessions. */
const whole = ['playback', 'template', 'review'];
const cases = stages.flatMap((stage) =>
  readdirSync(join('fixtures', stage)).map((name) => ({
    stage,
    name,
    folder: join('fixtures', stage, name),
  })),
);
const configName = 'ddat-playback.yaml';
const reviewName = 'review.yaml';
/** A case of the stage `template` has its template beside its grid. */
const templateName = /^(ours\.|house\.)/;
const raised = new Set<string>();

describe('each folder under fixtures reads as its `expected` says', () => {
  it.each(cases)('$stage: $name', async ({ stage, folder }) => {
    const names = readdirSync(folder).filter(
      (name) =>
        !['expected', 'options.json', configName, reviewName].includes(name) && !templateName.test(name),
    );
    // Several files are found in their folder; a single one is named.
    const isFound = names.length > 1;
    const inputs = names.sort().map((path) => ({ path, bytes: readFileSync(join(folder, path)), isFound }));
    const { options, accept } = await readOptions(folder);
    const { sessions, diagnostics } = whole.includes(stage)
      ? await createPlayback(inputs, withReview(withTemplate(options, folder), folder), resources).then(
          (result) => ({
            sessions: withValidJson(result).playback?.sessions ?? [],
            diagnostics: result.diagnostics,
          }),
        )
      : await readEvent(inputs, options);
    const { open, accepted } = acceptFindings(diagnostics, accept);
    for (const { code } of [...diagnostics, ...open]) raised.add(code);
    expectFile(folder, 'sessions.txt', sessions.map(formatSession).join('\n'));
    const told = accepted.map(
      ({ diagnostic, reason }) => `accepted (${reason}) ${tellDiagnostic(diagnostic)}`,
    );
    expectFile(folder, 'diagnostics.txt', [...open.map(tellDiagnostic), ...told].join(''));
  });

  it.each(cases.filter(({ stage }) => stage === 'read' || stage === 'language' || stage === 'config'))(
    '$stage: $name makes a playback.json as its schema says',
    async ({ folder }) => {
      const names = readdirSync(folder).filter(
        (name) => !['expected', 'options.json', configName].includes(name),
      );
      const inputs = names
        .sort()
        .map((path) => ({ path, bytes: readFileSync(join(folder, path)), isFound: true }));
      const { options } = await readOptions(folder);
      const result = await createPlayback(inputs, { ...options, formats: ['json'] });
      expect(withValidJson(result).files.length).toBe(result.playback === null ? 0 : 2);
    },
  );

  it('has a case for every diagnostic code', () => {
    expect(Object.keys(catalogue).filter((code) => !raised.has(code))).toEqual([]);
  });
});

function withTemplate(options: Options, folder: string): Options {
  const { template } = options;
  if (typeof template !== 'string' || !templateName.test(template)) return options;
  const read = (path: string) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) });
  const { bytes } = read(template);
  const beside = isPresentation(template) ? [] : filesNamed(new TextDecoder().decode(bytes)).map(read);
  return { ...options, template: { file: template, bytes, beside } };
}

function withReview(options: Options, folder: string): Options {
  const path = join(folder, reviewName);
  if (!existsSync(path)) return options;
  return { ...options, review: { file: reviewName, text: readFileSync(path, 'utf8') } };
}

/** A case has its options as JSON, or in a configuration, which may accept findings too. */
async function readOptions(folder: string): Promise<{ options: Options; accept: readonly Acceptance[] }> {
  if (existsSync(join(folder, 'options.json'))) {
    return { options: JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8')), accept: [] };
  }
  if (!existsSync(join(folder, configName))) return { options: {}, accept: [] };
  const config = await readConfig(readFileSync(join(folder, configName), 'utf8'), configName);
  expect(config.problems).toEqual([]);
  return config;
}

function expectFile(folder: string, name: string, actual: string): void {
  const path = join(folder, 'expected', name);
  if (process.env.UPDATE === '1' && process.env.CI === undefined) {
    mkdirSync(join(folder, 'expected'), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

function tellDiagnostic({ severity, code, place, reason, fix }: Diagnostic): string {
  const where = [place.file, place.part, place.row, place.column].filter((part) => part !== undefined);
  return `${severity} ${code} at ${where.join(' / ')}\n  ${reason}\n  ${fix}\n`;
}

function formatSession(session: Session): string {
  const { id, site, slot, room, facilitator, topic, fieldsUnsure } = session;
  const item = (mark: string) => (one: Session['discussion'][number] | Session['actions'][number]) => {
    const owner = 'owner' in one && one.owner !== null ? ` [owner ${one.owner}]` : '';
    const due = 'due' in one && one.due !== null ? ` [due ${one.due}]` : '';
    return `  ${mark} ${one.text} {${one.kind}}${owner}${due}${one.sameAs.length > 0 ? ` = ${one.sameAs.join(', ')}` : ''}\n`;
  };
  return [
    `${id}\n  site ${site} | slot ${slot} | room ${room} | host ${facilitator}${fieldsUnsure ? ' | fields unsure' : ''}\n`,
    `  topic: ${topic.text} (row ${topic.place.row}, column ${topic.place.column})\n`,
    ...session.discussion.map(item('-')),
    ...session.actions.map(item('>')),
  ].join('');
}
