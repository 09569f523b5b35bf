import { describe, expect, it } from 'vitest';
import { detectWrittenFormat } from '../../../src/read/text/text-format.js';

describe('detectWrittenFormat', () => {
  it.each([
    ['html', '<!-- x --><p>Hi</p><table></table>'],
    ['html', '<p>Notes</p><ul><li>one</li></ul>\n'],
    ['html', '<figure class="table"><table><tr><td>a; b; c</td></tr></table></figure>'],
    ['html', "<meta charset='utf-8'><!--StartFragment--><b style='x'><p>a</p></b>"],
    ['html', '<!-- x -->\n<style>p {}</style><p>a; b; c'],
    ['html', '<br><table><tr><td>a\t</td></tr></table> end'],
    ['html', 'Version:0.9\nStartHTML:0001\nEndHTML:0002\n<html><body>a'],
    ['html', '<ac:layout><p>a</p></ac:layout>'],
    ['markdown', 'Our day\n\n<table>\n<tr><td>a</td></tr></table>\n'],
    ['markdown', '<h1 align="center">Day</h1>\n\n## One\n\n- a, b\n'],
    ['markdown', '+++\ntitle = "Day"\n+++\na, b, c\n'],
    ['markdown', '---\n# x\ntitle: Day\n---\n<table><tr><td>a</td></tr></table>\n'],
    ['delimited', 'Topic,Notes\na,"b\n<table><tr><td>c</td></tr></table>"\n'],
    ['delimited', '<p>a</p>\t<p>b</p>\n<p>c</p>\t<p>d</p>\n'],
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
