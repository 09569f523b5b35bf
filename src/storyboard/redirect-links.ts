import type { StoryPart } from '../model/index.js';

/**
 * Gives the parts with each link that leads to a slide there is not turned to the slide that stands in for it, or taken off
 * where there is none. Sessions of a bare timetable have no slide of their own: the grid of their slot stands in for them.
 */
export function redirectLinks(
  parts: readonly StoryPart[],
  standIns: ReadonlyMap<string, string>,
): StoryPart[] {
  const slides = new Set(parts.flatMap((part) => part.slides.map((slide) => slide.id)));
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
      if (key !== 'link' || typeof own !== 'string' || slides.has(own)) return [[key, visit(own)]];
      const standIn = standIns.get(own);
      return standIn !== undefined && slides.has(standIn) ? [[key, standIn]] : [];
    });
    return Object.fromEntries(entries);
  };
  // Only links change, so each part keeps its shape.
  return parts.map((part) => visit(part) as StoryPart);
}
