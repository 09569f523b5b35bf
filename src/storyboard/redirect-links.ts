import type { Slide, StoryPart } from '../model/index.js';

/**
 * Returns the parts with each link that leads to a slide there is not turned to the slide that replaces it, or taken off
 * where there is none or it is the slide itself. Sessions of a bare timetable have no slide of their own: the grid of their slot replaces them.
 */
export function redirectLinks(
  parts: readonly StoryPart[],
  standIns: ReadonlyMap<string, readonly string[]>,
): StoryPart[] {
  const slides = new Set(parts.flatMap((part) => part.slides.map((slide) => slide.id)));
  const visit = (value: unknown, self: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => visit(each, self));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
      if (key !== 'link' || typeof own !== 'string' || slides.has(own)) return [[key, visit(own, self)]];
      const standIn = standIns.get(own)?.find((one) => slides.has(one));
      return standIn === undefined || standIn === self ? [] : [[key, standIn]];
    });
    return Object.fromEntries(entries);
  };
  // Only links change, so each slide keeps its shape.
  return parts.map((part) => ({
    ...part,
    slides: part.slides.map((slide) => visit(slide, slide.id) as Slide),
  }));
}
