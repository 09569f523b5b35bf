import { beforeAll, describe, expect, it } from 'vitest';
import { drawCloud } from '../../src/cloud/index.js';
import { type Cloud, colourOfTheme, neutralColour, themeColours } from '../../src/model/index.js';
import { fonts } from '../resources.js';
import { draw, eighty, readPixels, readText, request, terms, themeIds } from './picture.js';

describe('a cloud of eighty words', () => {
  let cloud: Cloud;
  let pixels: Awaited<ReturnType<typeof readPixels>>;
  beforeAll(async () => {
    cloud = (await draw(request(eighty))).clouds[0]!;
    pixels = await readPixels(cloud.png);
  });

  it('is 1600 by 900 pixels, and drops no word', () => {
    expect([cloud.width, cloud.height, pixels.width, pixels.height]).toEqual([1600, 900, 1600, 900]);
    expect(cloud.words.map((word) => word.text).sort()).toEqual(eighty.map((term) => term.text).sort());
  });

  it('sizes words with the square root of their weight, heaviest first', () => {
    const weights = new Map(eighty.map(({ text, weight }) => [text, weight]));
    const first = cloud.words[0]!;
    for (const word of cloud.words) {
      const share = Math.sqrt(weights.get(word.text)! / weights.get(first.text)!);
      expect(word.fontSize / first.fontSize).toBeCloseTo(share, 2);
    }
  });

  it('fills its space: at least a sixth of it is ink, and no border is wide', () => {
    let [ink, left, right, top, bottom] = [0, 1600, 0, 900, 0];
    for (let y = 0; y < 900; y++) {
      for (let x = 0; x < 1600; x++) {
        const at = (y * 1600 + x) * 4;
        if (pixels.data[at]! + pixels.data[at + 1]! + pixels.data[at + 2]! > 555) continue;
        ink++;
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
    }
    expect(ink / (1600 * 900)).toBeGreaterThan(1 / 6);
    expect([left > 4, right < 1596, top > 4, bottom < 896]).toEqual([true, true, true, true]);
    expect([left < 130, right > 1470, top < 80, bottom > 820]).toEqual([true, true, true, true]);
  });

  it('says the same as SVG, without text elements', async () => {
    const svg = readText(cloud.svg);
    expect(svg).not.toContain('<text');
    expect(svg.match(/<path fill="#[0-9A-F]{6}"/g)).toHaveLength(80);
    const drawn = await readPixels(cloud.svg);
    // Edges differ by a fraction of a pixel; whole letters would differ by far more.
    const isInk = (data: Uint8ClampedArray, at: number) => data[at]! + data[at + 1]! + data[at + 2]! < 384;
    let different = 0;
    for (let at = 0; at < drawn.data.length; at += 4) {
      if (isInk(drawn.data, at) !== isInk(pixels.data, at)) different++;
    }
    expect(different / (1600 * 900)).toBeLessThan(0.03);
  });

  it('gives small files', () => {
    expect(cloud.png.length).toBeLessThan(200_000);
    expect(cloud.svg.length).toBeLessThan(250_000);
  });
});

describe('drawing clouds', () => {
  it('gives the same bytes each time, alone or among others', async () => {
    const requests = [request(eighty), request(terms('pay', 'rotas', 'mentoring'), { id: 'actions' })];
    const together = (await draw(...requests)).clouds;
    const again = (await draw(...[...requests].reverse())).clouds.reverse();
    const alone = await drawCloud(requests[1]!, fonts, { themeIds }, () => {});
    expect(again.map(({ png, svg }) => [hex(png), hex(svg)])).toEqual(
      together.map(({ png, svg }) => [hex(png), hex(svg)]),
    );
    expect([hex(alone.png), hex(alone.svg)]).toEqual([hex(together[1]!.png), hex(together[1]!.svg)]);
  });

  it('does not care for the order of the terms', async () => {
    const [one, other] = (await draw(request(eighty), request([...eighty].reverse()))).clouds;
    expect(hex(one!.png)).toBe(hex(other!.png));
  });

  it('keeps words apart: no pixel is near the ink of two of them', async () => {
    const { clouds } = await draw(request(terms('minimum', 'hilly', 'jpg', 'WAVE', 'Tools', 'fog', 'lily')));
    const { data } = await readPixels(clouds[0]!.png);
    // Each word has another colour than its neighbours here, so ink of two colours within two pixels is a collision.
    const colours = new Map(
      [...new Set(clouds[0]!.words.map((word) => word.colour))].map((hexColour) => [
        Number.parseInt(hexColour, 16),
        hexColour,
      ]),
    );
    const at = (x: number, y: number) => {
      const i = (y * 1600 + x) * 4;
      return colours.get((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
    };
    const seen: string[] = [];
    for (let y = 0; y < 896; y++) {
      for (let x = 0; x < 1596; x++) {
        const here = at(x, y);
        if (here === undefined) continue;
        for (const [dx, dy] of [
          [3, 0],
          [0, 3],
          [2, 2],
        ] as const) {
          const near = at(x + dx, y + dy);
          if (near !== undefined && near !== here) seen.push(`${here} by ${near} at ${x}, ${y}`);
        }
      }
    }
    expect(seen).toEqual([]);
  });

  it('gives an empty picture for no terms, with its title', async () => {
    const { clouds, diagnostics } = await draw(
      request([]),
      request([{ text: ' \t', weight: 3, themeId: null }]),
    );
    for (const cloud of clouds) {
      expect(cloud.words).toEqual([]);
      expect((await readPixels(cloud.png)).width).toBe(1600);
      expect(readText(cloud.svg)).toContain('<title id="title">Topics</title>');
    }
    expect(diagnostics).toEqual([]);
  });

  it('draws nothing and loads nothing for no requests', async () => {
    expect((await draw()).clouds).toEqual([]);
  });

  it('sets one word in the middle, large but not as large as the picture', async () => {
    const [word] = (await draw(request(terms('pay')))).clouds[0]!.words;
    expect(word).toMatchObject({ text: 'pay', fontSize: 260 });
    expect(Math.abs(word!.x - 800)).toBeLessThan(10);
    expect(Math.abs(word!.y - 450)).toBeLessThan(10);
  });

  it('keeps one word of sixty letters inside the picture', async () => {
    const { clouds, diagnostics } = await draw(request(terms('interdepartmental'.repeat(4).slice(0, 60))));
    expect(clouds[0]!.words).toHaveLength(1);
    expect(clouds[0]!.words[0]!.fontSize).toBeGreaterThan(40);
    expect(diagnostics).toEqual([]);
  });

  it('leaves out a word that would make all others too small to read, and says so', async () => {
    const long = 'supercalifragilistic'.repeat(15);
    const { clouds, diagnostics } = await draw(
      request([{ text: long, weight: 9, themeId: null }, ...terms('pay', 'rotas')]),
    );
    expect(clouds[0]!.words.map((word) => word.text)).toEqual(['pay', 'rotas']);
    expect(diagnostics.map(({ code, reason }) => [code, reason.includes(long)])).toEqual([
      ['cloud-word-left-out', true],
    ]);
  });

  it('leaves out a word whose length would halve all others, and keeps one that would not', async () => {
    const words = terms('pay', 'rotas', 'swap', 'training', 'volunteers', 'opening hours');
    const giant = 'communityswimmingpoolandrepaircafe'.repeat(2);
    const { clouds, diagnostics } = await draw(request([...words, ...terms(giant)]));
    expect(clouds[0]!.words.map((word) => word.text)).not.toContain(giant);
    expect(diagnostics.map(({ code }) => code)).toEqual(['cloud-word-left-out']);
    const long = 'multidisciplinary leadership';
    const kept = await draw(request([...words, ...terms(long)]));
    expect(kept.clouds[0]!.words.map((word) => word.text)).toContain(long);
    expect(kept.diagnostics).toEqual([]);
  });

  it('gives eighty words of one weight one size', async () => {
    const { clouds } = await draw(request(eighty.map((term) => ({ ...term, weight: 1 }))));
    expect(new Set(clouds[0]!.words.map((word) => word.fontSize)).size).toBe(1);
    expect(clouds[0]!.words).toHaveLength(80);
  });

  it('draws Welsh, Polish, Greek, Russian and decomposed letters, and names what it cannot draw', async () => {
    const good = ['ŵythnos', 'Łódź', 'Ελλάδα', 'Привет', 'naïve', 'cafe\u0301'];
    const bad = ['漢字', 'עברית', 'العربية', 'smile 😀', 'x\u0302'];
    const { clouds, diagnostics } = await draw(request(terms(...good, ...bad)));
    expect(clouds[0]!.words.map((word) => word.text)).toEqual(good.map((text) => text.normalize('NFC')));
    expect(diagnostics.map(({ code }) => code)).toEqual(bad.map(() => 'letter-cannot-be-drawn'));
    expect(diagnostics[3]!.reason).toContain('`😀`');
  });

  it('shows hostile text as text', async () => {
    const hostile = '</desc><script>alert("x")</script>&\u0000\ud800';
    const { clouds } = await draw(
      request(terms('<b>&amp;"\'', 'pay'), { title: hostile, description: hostile }),
    );
    const svg = readText(clouds[0]!.svg);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;/desc&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;\ufffd');
    expect(clouds[0]!.words[0]!.text).toBe('<b>&amp;"\'');
  });

  it('names itself to screen readers', async () => {
    const svg = readText((await draw(request(terms('pay')))).clouds[0]!.svg);
    expect(svg).toMatch(/<svg [^>]*role="img" aria-labelledby="title desc"[^>]*viewBox="0 0 1600 900"/);
    expect(svg).toContain('<desc id="desc">What was spoken of</desc>');
  });

  it('colours words by theme, those of none in grey', async () => {
    const { clouds } = await draw(
      request([
        { text: 'pay', weight: 3, themeId: 'pay' },
        { text: 'other', weight: 2, themeId: 'other' },
        { text: 'none', weight: 1, themeId: null },
      ]),
    );
    expect(clouds[0]!.words.map((word) => word.colour)).toEqual([
      colourOfTheme('pay', themeIds),
      neutralColour,
      neutralColour,
    ]);
  });

  it('stops when a font cannot be read', async () => {
    const broken = { regular: [], bold: [new Uint8Array([1, 2, 3])] };
    await expect(drawCloud(request(terms('pay')), broken, { themeIds }, () => {})).rejects.toThrow(
      /could not be read/,
    );
    await expect(drawCloud(request([]), { regular: [], bold: [] }, { themeIds }, () => {})).rejects.toThrow(
      /at least one/,
    );
  });
});

describe('the colours of themes', () => {
  it('stand out from white by 4.5 to 1 or more', () => {
    for (const colour of [...themeColours, neutralColour])
      expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance. */
function contrastWithWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
