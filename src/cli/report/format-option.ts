import type { ChangedOption } from '../../diff/index.js';

/** Returns what is otherwise of an option, in a sentence without its end. The manifest lists options as JSON; see `diffBuildInputs`. */
export function formatOption({ name, before, now }: ChangedOption): string {
  if (name === 'accept')
    return `known findings: ${formatAccepted(before)} accepted before, ${formatAccepted(now)} now`;
  if (name === 'review') return formatReviewChange(before, now);
  if (name === 'mapping') return 'what the configuration says of tables is otherwise';
  const [was, is] = [formatValue(before), formatValue(now)];
  const option = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return was === is
    ? `the option ${option} is ${is} as before, with other content`
    : `the option ${option} was ${was} and is ${is}`;
}

/** A review in which nothing is decided changes nothing, and no manifest lists it. */
function formatReviewChange(before: string | null, now: string | null): string {
  if (now === null)
    return `decisions of the review ${formatValue(before)} counted before, and none count now`;
  if (before === null)
    return `decisions of the review ${formatValue(now)} count now, and none counted before`;
  return 'decisions of the review are others';
}

function formatAccepted(json: string | null): string {
  const list: unknown = json === null ? [] : JSON.parse(json);
  return Array.isArray(list) && list.length > 0 ? `${list.length}` : 'none';
}

function formatValue(json: string | null): string {
  if (json === null) return 'not given';
  const text = formatPlain(JSON.parse(json)) ?? 'a longer text';
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** Files are reported by their name, lists with commas; null for what has no short form. */
function formatPlain(value: unknown): string | null {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const listed = value.map(formatPlain);
    return listed.includes(null) ? null : listed.join(', ') || 'none';
  }
  if (typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string')
    return value.file;
  return null;
}
