import type { Slide } from '../../../model/storyboard.js';
import { type TitleStep, titleSteps } from '../lay-out/fit-title.js';
import { coverZones, sectionZones } from '../look/layouts.js';
import { band, type Look, titleBand } from '../look/look.js';
import { add, inches, inPoints, type Length, points, subtract, times } from '../measure/length.js';
import { corporateFrame } from './corporate-frame.js';
import { contentOf, type FittedLine, type Frame, fitLine, placed, textOf } from './frame-texts.js';

/** Subtitle and footnote may take so much of the slide; what is longer belongs to the body. */
const smallShare = 0.25;

/** Returns the frame of a page of a slide, counted from 0: covers and dividers continue as ordinary slides. */
export function frameOf(slide: Slide, page: number, look: Look): Frame {
  if (look.corporate !== null) return corporateFrame(slide, page, look, look.corporate);
  if (page === 0 && slide.purpose === 'title') return coverFrame(look);
  if (page === 0 && slide.purpose === 'divider') return sectionFrame(slide, look);
  return contentFrame(look, slide.purpose !== 'title' && slide.purpose !== 'divider');
}

function contentFrame(look: Look, small: boolean): Frame {
  const { zones } = look;
  const whole = band(look, zones.titleTop, zones.bodyBottom);
  const title = titleBand(look, zones.titleTop, zones.bodyBottom);
  return {
    layout: null,
    title: { ...title, height: zones.titleHeight },
    titleSteps: titleSteps(look.title.full, look.title.floor),
    titleBox: (height) => ({ ...title, height }),
    smallTexts: (titleHeight, slide) => {
      const max = times(look.page.height, smallShare);
      const subtitle = small ? fitLine(textOf(slide.subtitle), [16, 14], 'muted', whole.width, max) : null;
      const footnote = small ? fitLine(slide.footnote ?? [], [look.small], 'muted', whole.width, max) : null;
      const titleBottom = add(zones.titleTop, titleHeight);
      const subtitleTop = add(titleBottom, inches(0.05));
      const top = add(subtitle === null ? titleBottom : add(subtitleTop, subtitle.height), zones.gap);
      const footnoteTop = subtract(zones.bodyBottom, footnote?.height ?? points(0));
      const bottom = footnote === null ? zones.bodyBottom : subtract(footnoteTop, inches(0.16));
      return {
        subtitle: subtitle && placed(subtitle, { ...whole, y: subtitleTop }),
        footnote: footnote && { ...placed(footnote, { ...whole, y: footnoteTop }), anchor: 'bottom' },
        body: band(look, top, bottom),
        before: small && subtitle === null ? contentOf(textOf(slide.subtitle)) : [],
        after: small && footnote === null ? contentOf(slide.footnote ?? []) : [],
      };
    },
  };
}

function coverFrame(look: Look): Frame {
  const zones = coverZones(look);
  return {
    layout: 'title',
    title: zones.title,
    titleSteps: stepsFor(look.title.cover, 20, zones.title.height),
    titleBox: () => zones.title,
    smallTexts: (_, slide) => ({
      subtitle: null,
      footnote: null,
      body: zones.text,
      before: contentOf(textOf(slide.subtitle), true),
      after: contentOf(slide.footnote ?? []),
    }),
  };
}

function sectionFrame(slide: Slide, look: Look): Frame {
  const narrow = sectionZones(look, true);
  const subtitle = (zones: typeof narrow): FittedLine | null =>
    fitLine(textOf(slide.subtitle), [18, 16, 14], 'onGround', zones.subtitle.width, zones.subtitle.height);
  const bare = slide.body.length === 0 && (slide.footnote ?? []).length === 0;
  const links = !bare || subtitle(sectionZones(look, false)) === null;
  const zones = links && (slide.subtitle !== undefined || !bare) ? narrow : sectionZones(look, false);
  const line = subtitle(zones);
  return {
    layout: zones === narrow ? 'sectionLinks' : 'section',
    title: zones.title,
    titleSteps: stepsFor(look.title.divider, 20, zones.title.height),
    titleBox: () => zones.title,
    bodyAnchor: 'middle',
    smallTexts: () => ({
      subtitle: line && placed(line, zones.subtitle),
      footnote: null,
      body: zones.body,
      before: line === null ? contentOf(textOf(slide.subtitle)) : [],
      after: contentOf(slide.footnote ?? []),
    }),
  };
}

/** Steps of a title that may fill its box. */
function stepsFor(full: number, floor: number, height: Length): readonly TitleStep[] {
  const steps: TitleStep[] = [];
  for (let size = full; size >= floor; size -= 4) {
    const lines = Math.floor(inPoints(height) / (size * 1.2));
    steps.push({ size, lines: size > 28 ? Math.min(3, lines) : lines });
  }
  return steps;
}
