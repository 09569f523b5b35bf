import * as v from 'valibot';
import { nearestName } from '../text/nearest-name.js';
import type { ConfigProblem } from './config.js';
import type { ParsedYaml, Step } from './parse-yaml.js';

export interface CheckedDocument {
  /** What the schema makes of the file; null where something is wrong. */
  readonly output: unknown;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Returns what a schema makes of a YAML file, and everything that is wrong with it: names it does not know (with the nearest it
 * does) and values it does not take, each with its line and column, in the order they are. `notAList` is said about a file that
 * holds no names and values.
 */
export function checkDocument(
  parsed: ParsedYaml,
  schema: v.GenericSchema,
  notAList: string,
): CheckedDocument {
  if (parsed.problems.length > 0) return { output: null, problems: parsed.problems };
  if (!isRecord(parsed.value)) {
    return { output: null, problems: [parsed.problemAt([], 'value', notAList)] };
  }
  const problems: ConfigProblem[] = [];
  const value = checkNames(parsed.value, schema, { path: [], parsed, problems });
  const result = v.safeParse(schema, value);
  for (const issue of result.issues ?? []) problems.push(explainIssue(issue, parsed));
  const inOrder = problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { output: result.success ? result.output : null, problems: inOrder };
}

interface Walk {
  readonly path: readonly Step[];
  readonly parsed: ParsedYaml;
  readonly problems: ConfigProblem[];
}

/** Returns the value with its names as the schema has them (`heading-row` is `headingRow`), without those it does not know, which are reported. */
function checkNames(value: unknown, schema: unknown, walk: Walk): unknown {
  const { item, entries } = shapeOf(schema);
  if (item !== null && Array.isArray(value)) {
    return value.map((one, index) => checkNames(one, item, { ...walk, path: [...walk.path, index] }));
  }
  if (entries === null || !isRecord(value)) return value;
  const known = new Map(Object.keys(entries).map((name) => [toKebab(name), name]));
  const kept: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    const name = known.get(key);
    const path = [...walk.path, key];
    if (name !== undefined) kept[name] = checkNames(one, entries[name], { ...walk, path });
    else walk.problems.push(walk.parsed.problemAt(path, 'key', unknownName(key, [...known.keys()])));
  }
  return kept;
}

function unknownName(key: string, known: readonly string[]): string {
  const near = known.find((name) => name === toKebab(key)) ?? nearestName(key, known);
  return near === null
    ? `There is no \`${key}\` here; there are ${known.map((name) => `\`${name}\``).join(', ')}.`
    : `There is no \`${key}\` here; did you mean \`${near}\`?`;
}

interface Shape {
  readonly item: unknown;
  readonly entries: Readonly<Record<string, unknown>> | null;
}

/** What a schema of valibot holds, seen through what is wrapped around it. */
function shapeOf(schema: unknown): Shape {
  if (!isRecord(schema)) return { item: null, entries: null };
  if ('wrapped' in schema) return shapeOf(schema.wrapped);
  if (isRecord(schema.entries)) return { item: null, entries: schema.entries };
  return { item: 'item' in schema ? schema.item : null, entries: null };
}

function explainIssue(issue: v.BaseIssue<unknown>, parsed: ParsedYaml): ConfigProblem {
  const steps = (issue.path ?? []).flatMap((item) =>
    typeof item.key === 'string' || typeof item.key === 'number' ? [item.key] : [],
  );
  const path = steps.map((step) => (typeof step === 'string' ? toKebab(step) : step));
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    const owner = path.slice(0, -1);
    return parsed.problemAt(owner, 'value', `\`${name}\` is missing here.`);
  }
  const { found, advice } = formatFound(issue.path?.at(-1)?.value ?? issue.input, issue.expected);
  return parsed.problemAt(path, 'value', `\`${name}\` is ${found}. ${issue.message}${advice}`);
}

/** Returns what was found in words, and what most often corrects it. */
function formatFound(input: unknown, expected: string | null): { found: string; advice: string } {
  if (input === null || input === undefined) return { found: 'empty', advice: '' };
  if (Array.isArray(input)) return { found: 'a list', advice: '' };
  if (isRecord(input)) return { found: 'a group of names and values', advice: '' };
  const short = String(input).length > 60 ? `${String(input).slice(0, 59)}…` : String(input);
  if (typeof input === 'string') {
    const isYesNo = expected === 'boolean' && /^(yes|no|on|off|y|n)$/i.test(input);
    const value = /^(yes|on|y)$/i.test(input) ? 'true' : 'false';
    return { found: `the text \`${short}\``, advice: isYesNo ? ` Write \`${value}\`.` : '' };
  }
  const kind = typeof input === 'number' ? 'the number' : 'the word';
  const advice = expected === 'string' ? ` Put it in quotation marks: "${short}".` : '';
  return { found: `${kind} \`${short}\``, advice };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `headingRow` → `heading-row`. */
function toKebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
