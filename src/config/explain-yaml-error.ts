import type { ErrorCode } from 'yaml';

/** What is wrong with the form of a file, for people who know little of YAML. */
const sentences: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'The line starts with a tab. Use spaces instead.',
  BAD_INDENT:
    'The line begins further left or right than the lines it belongs to. Give both the same number of spaces.',
  MULTILINE_IMPLICIT_KEY: 'A name is not followed by a colon and a space, as in `title: My event`.',
  BLOCK_AS_IMPLICIT_KEY:
    'There are two colons in the line. Put the value in quotation marks, as in `title: "Day 1: morning"`.',
  MISSING_CHAR: 'A bracket, a quotation mark, a comma or a colon is missing here or above.',
  UNEXPECTED_TOKEN: 'This cannot be read. If it is a text, put it in quotation marks.',
  BAD_SCALAR_START: 'A value cannot begin with this letter. Put it in quotation marks.',
  BAD_DQ_ESCAPE:
    'In double quotation marks a `\\` has a meaning of its own. Write `\\\\`, or use single quotation marks.',
  BAD_ALIAS:
    'A value that begins with `*` or `&` is a reference. If it is a text, put it in quotation marks.',
  MULTIPLE_DOCS: 'A line `---` parts the file in two; only one is read. Delete the line.',
  TAG_RESOLVE_FAILED:
    'A value that begins with `!` has a special meaning. If it is a text, put it in quotation marks.',
  NON_STRING_KEY: 'A name is a list or a bracket; it is a plain word.',
  KEY_OVER_1024_CHARS: 'A name is too long; perhaps a quotation mark is missing above.',
  RESOURCE_EXHAUSTION: 'The file is nested too deeply to be read.',
};

/** Returns a sentence for an error of the YAML parser; the parser's own words are behind where there is none. */
export function explainYamlError(code: ErrorCode, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'The same name appears twice. Keep one of the two.';
  // A bracket that is never closed is reported as wrong indentation of what follows.
  if (code === 'BAD_INDENT' && message.includes('end with a')) return sentences.MISSING_CHAR ?? message;
  return sentences[code] ?? `The file cannot be read here: ${message}`;
}
