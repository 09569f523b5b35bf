import type { Diagnose } from '../../diagnostics/index.js';
import { damaged } from '../source/unreadable.js';
import {
  decodeCharset,
  type MimePart,
  parameterOf,
  readBase64,
  readEncodedWords,
  readQuotedPrintable,
  splitHeaders,
} from './mime-headers.js';

/** What a message says: the text of its page or letter, and its subject. */
export interface OpenedMessage {
  readonly text: string;
  readonly subject: string | null;
}

/** No message is nested deeper, or has more parts, than these. */
const maxDepth = 10;
const maxParts = 2_000;

interface Leaf extends MimePart {
  readonly type: string;
  readonly name: string | null;
  readonly isAttached: boolean;
}

/**
 * Returns the page of a web archive (`.mht`) or the text of an e-mail (`.eml`): the first part that is HTML, else the first that is
 * plain text. Attachments are named and not read. Throws `Unreadable` where no part is a text.
 */
export function openMessage(file: string, source: string, diagnose: Diagnose): OpenedMessage {
  const whole = splitHeaders(source.trimStart().replace(/^From [^\n]*\n/, ''));
  const leaves = leavesOf(whole, 0);
  const own = leaves.filter(({ isAttached }) => !isAttached);
  const chosen =
    own.find(({ type }) => type === 'text/html') ?? own.find(({ type }) => type === 'text/plain');
  if (chosen === undefined) throw damaged(new Error('the message holds no page and no text'));
  const attached = leaves.filter((leaf) => leaf !== chosen && leaf.isAttached);
  if (attached.length > 0) {
    const names = attached.map(({ name, type }) => name ?? type).slice(0, 5);
    diagnose('attachments-left-out', { file }, { count: attached.length, names });
  }
  const subject = readEncodedWords(whole.headers.get('subject') ?? '');
  return { text: decodeBody(chosen).replace(/\r\n?/g, '\n'), subject: subject === '' ? null : subject };
}

function leavesOf(part: MimePart, depth: number): Leaf[] {
  const value = part.headers.get('content-type') ?? 'text/plain';
  const type = value.split(';')[0]?.trim().toLowerCase() ?? '';
  const boundary = parameterOf(value, 'boundary');
  if (type.startsWith('multipart/') && boundary !== null && depth < maxDepth) {
    return splitParts(part.body, boundary).flatMap((own) => leavesOf(splitHeaders(own), depth + 1));
  }
  const disposition = part.headers.get('content-disposition') ?? '';
  const name = parameterOf(disposition, 'filename') ?? parameterOf(value, 'name');
  const isAttached =
    /^\s*attachment/i.test(disposition) || (name !== null && !/^(?:text|image)\//.test(type));
  return [{ ...part, type, name: name === null ? null : readEncodedWords(name), isAttached }];
}

/** Returns the parts between the lines that are the boundary; what is above the first and below the last is no part. */
function splitParts(body: string, boundary: string): string[] {
  const parts: string[] = [];
  const mark = `--${boundary}`;
  let from = -1;
  for (
    let at = body.indexOf(mark);
    at >= 0 && parts.length < maxParts;
    at = body.indexOf(mark, at + mark.length)
  ) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (from >= 0) parts.push(body.slice(from, Math.max(from, at - 1)));
    const end = body.indexOf('\n', at);
    from = end < 0 ? body.length : end + 1;
    if (body.startsWith('--', at + mark.length)) return parts;
  }
  if (from >= 0) parts.push(body.slice(from));
  return parts;
}

function decodeBody({ headers, body }: Leaf): string {
  const charset = parameterOf(headers.get('content-type'), 'charset');
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  if (encoding === 'quoted-printable') return decodeCharset(readQuotedPrintable(body), charset);
  return encoding === 'base64' ? decodeCharset(readBase64(body), charset) : body;
}
