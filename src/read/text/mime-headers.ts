import { isEncoding } from '../../model/encodings.js';
import { decodeText } from '../source/encoding.js';

/** The header fields of a message or of a part of one, by their names in lower case. */
export type MimeHeaders = ReadonlyMap<string, string>;

/** A part of a message: its fields, and its body as it is written. */
export interface MimePart {
  readonly headers: MimeHeaders;
  readonly body: string;
}

const field = /^([!-9;-~]{1,80}):[ \t]*(.*)$/;

/** Splits a message or part at its first blank line. Fields that go on in the next line are joined. */
export function splitHeaders(text: string): MimePart {
  const end = /^\n|\n[ \t]*\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const body = end === null ? '' : text.slice(end.index + end[0].length);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const match = field.exec(line);
    if (match?.[1] !== undefined && !headers.has(match[1].toLowerCase()))
      headers.set(match[1].toLowerCase(), match[2] ?? '');
  }
  return { headers, body };
}

/** Tells whether a text begins with the fields of a message, as e-mails and pages saved as one file do. */
export function looksLikeMime(text: string): boolean {
  const head = text.slice(0, 50_000).trimStart();
  const first = head.split('\n', 1)[0] ?? '';
  if (!field.test(first) && !/^From \S+ /.test(first)) return false;
  const { headers } = splitHeaders(head);
  if (headers.has('mime-version') && headers.has('content-type')) return true;
  if (headers.has('content-type') && headers.has('content-transfer-encoding')) return true;
  return (
    headers.has('from') && (headers.has('message-id') || headers.has('received') || headers.has('x-mailer'))
  );
}

/** Returns a parameter of a field: the boundary of `multipart/mixed; boundary="x"`. */
export function parameterOf(value: string | undefined, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\*?=(?:"([^"]{0,500})"|([^\\s;]{1,500}))`, 'i').exec(value ?? '');
  return match?.[1] ?? match?.[2] ?? null;
}

/** Returns the words of a field in which letters beyond ASCII are encoded: `=?UTF-8?Q?caf=C3=A9?=` (RFC 2047). */
export function readEncodedWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(
      /=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,2000})\?=/gi,
      (_, charset: string, kind: string, words: string) =>
        decodeCharset(
          kind.toLowerCase() === 'b' ? readBase64(words) : readQuotedPrintable(words.replaceAll('_', ' ')),
          charset,
        ),
    )
    .trim();
}

/** Returns the bytes of a quoted-printable text (RFC 2045). Letters beyond ASCII, which should not be there, stay as UTF-8. */
export function readQuotedPrintable(text: string): Uint8Array {
  const joined = new TextEncoder().encode(text.replace(/=[ \t]{0,80}\n/g, ''));
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let at = 0; at < joined.length; at++) {
    const hex = joined[at] === 61 ? String.fromCharCode(joined[at + 1] ?? 0, joined[at + 2] ?? 0) : '';
    if (/^[\da-f]{2}$/i.test(hex)) {
      bytes[length++] = Number.parseInt(hex, 16);
      at += 2;
    } else bytes[length++] = joined[at] ?? 0;
  }
  return bytes.subarray(0, length);
}

/** Returns the bytes of a base64 text; what is no letter of it is passed over. */
export function readBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

/** Returns the text of bytes in a character set by its name; where there is none of that name, in the one it seems to be. */
export function decodeCharset(bytes: Uint8Array, charset: string | null): string {
  return decodeText(bytes, charset !== null && isEncoding(charset) ? charset : null).text;
}
