import { createCanvas, loadImage } from '@napi-rs/canvas';
import { drawClouds } from '../../src/cloud/index.js';
import { type Diagnostic, gatherDiagnostics } from '../../src/diagnostics/index.js';
import type { Cloud, CloudRequest, CloudTerm } from '../../src/model/index.js';
import { fonts } from '../resources.js';

export const themeIds = ['pay', 'careers', 'data', 'leadership', 'tools'];

/** A request for a cloud of terms, by default with nothing to say. */
export function request(terms: readonly CloudTerm[], rest: Partial<CloudRequest> = {}): CloudRequest {
  return { id: 'topics', title: 'Topics', description: 'What was spoken of', ...rest, terms };
}

/** Terms of texts: the first is the heaviest, themes in turn. */
export function terms(...texts: readonly string[]): CloudTerm[] {
  return texts.map((text, i) => ({
    text,
    weight: texts.length - i,
    themeId: themeIds[i % themeIds.length] ?? null,
  }));
}

/** Eighty words of four to thirteen letters, some of them two words. */
export const eighty: readonly CloudTerm[] = Array.from({ length: 80 }, (_, i) => {
  const letters = 'carepathwaysrotationmentoringgraduates';
  const from = (i * 7) % 24;
  const text = `${letters.slice(from, from + 4 + (i % 9))}${i % 5 === 0 ? ' plan' : ''}${i}`;
  return { text, weight: Math.max(1, Math.round(30 / (1 + i / 6))), themeId: themeIds[i % 6] ?? null };
});

export async function draw(
  ...requests: readonly CloudRequest[]
): Promise<{ clouds: Cloud[]; diagnostics: Diagnostic[] }> {
  const { diagnose, diagnostics } = gatherDiagnostics();
  return { clouds: await drawClouds(requests, fonts, { themeIds }, diagnose), diagnostics };
}

/** The pixels of a picture file, RGBA. */
export async function readPixels(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

export const readText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
