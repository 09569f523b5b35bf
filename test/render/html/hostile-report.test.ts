import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlaybackResult } from '../../../src/index.js';
import { hostileGrid } from '../../shared/hostile-cells.js';
import { attributeOf, byId, fold, makeReport, reportOf, sessionsOf } from './open.js';

describe('texts that look like markup', () => {
  let hostile: PlaybackResult;
  let page: CheerioAPI;
  let $: CheerioAPI;
  beforeAll(async () => {
    hostile = await makeReport({}, hostileGrid());
    page = reportOf(hostile);
    $ = reportOf(await makeReport());
  }, 120_000);

  it('make no element and no attribute that the sample does not have', () => {
    const elements = (of: CheerioAPI) =>
      of('*')
        .toArray()
        .filter((one) => 'attribs' in one);
    const names = (of: CheerioAPI) => new Set(elements(of).map(({ name }) => name));
    const attributes = (of: CheerioAPI) =>
      new Set(elements(of).flatMap(({ attribs }) => Object.keys(attribs)));
    expect([...names(page)].filter((name) => !names($).has(name))).toEqual([]);
    expect([...attributes(page)].filter((name) => !attributes($).has(name))).toEqual([]);
    expect(page('script').text()).toBe($('script').text());
    expect(
      page('a')
        .toArray()
        .filter((one) => !page(one).attr('href')?.startsWith('#')),
    ).toEqual([]);
  });

  it('come back as they were typed: title, topic, points, actions, site, slot and room', () => {
    expect(page('h1').text()).toBe('Bread </title><script>alert(1)</script>');
    expect(page('title').text()).toBe('Bread </title><script>alert(1)</script>');
    expect(sessionsOf(hostile).length).toBeGreaterThan(40);
    for (const session of sessionsOf(hostile)) {
      const article = byId(page, `session-${session.id}`);
      const lines = article
        .find('li')
        .map((_, one) => fold(page(one).text()))
        .get();
      const items = [...session.discussion, ...session.actions];
      expect(lines.length).toBeGreaterThanOrEqual(items.length);
      expect(items.filter(({ text }) => !lines.some((line) => line.includes(fold(text))))).toEqual([]);
      expect(fold(article.find('h3').text())).toContain(fold(session.topic.text));
      expect(article.attr('data-site')).toBe(fold(session.site ?? ''));
      expect(article.attr('data-slot')).toBe(fold(session.slot ?? ''));
      expect(article.attr('data-room')).toBe(fold(session.room ?? ''));
    }
  });

  it('leave ids unique and links whole', () => {
    const ids = attributeOf(page, '[id]', 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = page('a')
      .map((_, one) => decodeURIComponent(page(one).attr('href')?.slice(1) ?? ''))
      .get();
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
});
