import { describe, expect, it } from 'vitest';
import { detectWrittenFormat } from '../../../src/read/text/text-format.js';

describe('detectWrittenFormat', () => {
  it.each([
    ['html', '<!-- x --><p>Hi</p><table></table>'],
    ['html', '<p>Notes</p><ul><li>one</li></ul>\n'],
    ['markdown', '| a | b |\n|-|-|\n| c | d |'],
    ['markdown', '| a | b |\n| c | d |'],
    ['markdown', '# Day\n\nTopic | Actions\na | b\n'],
    ['markdown', '# Day\n\n- one, two\n- three\n'],
    ['markdown', '---\ntitle: Day\n---\nText here.\n'],
    ['text', 'Topic: a\nDiscussion:\n- one, two, three\n- four\nActions:\n- five, six\n'],
    ['text', '# Day\n\nTopic\tActions\na\tb\n'],
    ['delimited', 'Topic,Actions\na,b\n'],
    ['delimited', 'London sessions\n\nTopic;Discussion;Actions\na;b;c\nd;e, f;g\n'],
    ['delimited', 'Topic|Actions\na|b\n'],
    ['delimited', 'Topic\tActions\n"a\n# b\n# c"\td\n'],
  ])('tells %s', (format, text) => {
    expect(detectWrittenFormat(text)).toBe(format);
  });
});
