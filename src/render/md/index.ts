import {
  type OutputFile,
  type Slide,
  type Storyboard,
  type StoryPart,
  slideKinds,
  slideNames,
  slidePurposes,
} from '../../model/index.js';
import { asPlainText } from '../../text/index.js';
import { blocksOf, type MarkdownBlock } from './blocks.js';
import { anchorOf, richToMarkdown, sentencesOf } from './markdown.js';

/** The slides that make the file, in their order; see `slideKinds`. */
export const markdownSlides = slideNames.filter((name) => slideKinds[name].markdown);

/**
 * Returns the playback as a Markdown file, `<name>.md`: a heading a slide, a sentence or a line of the notes on a line of its own, so that a
 * comparison of two versions reads well. Text of the grid is shown as text: no mark, tag or link in it acts.
 */
export function renderMarkdown(storyboard: Storyboard, name: string): OutputFile {
  const parts = storyboard.parts.map((part) => ({
    ...part,
    slides: part.slides.filter(({ purpose }) => slidePurposes[purpose].markdown),
  }));
  const known = new Set(parts.flatMap(({ slides }) => slides.map(({ id }) => id)));
  const blocks = parts.flatMap((part) => blocksOfPart(part, known));
  const text = `${[`# ${asPlainText(storyboard.title)}`, ...blocks].join('\n\n')}\n`;
  return { path: `${name}.md`, bytes: new TextEncoder().encode(text) };
}

function blocksOfPart({ name, slides }: StoryPart, known: ReadonlySet<string>): MarkdownBlock[] {
  if (slides.length === 0) return [];
  const [first] = slides;
  const opens = first?.purpose === 'title' ? slideText(first, known) : [];
  const rest = first?.purpose === 'title' ? slides.slice(1) : slides;
  const listed = rest.flatMap((slide) => [
    `<a id="${anchorOf(slide.id)}"></a>\n\n### ${asPlainText(slide.title)}`,
    ...slideText(slide, known),
  ]);
  return [...opens, ...(listed.length === 0 ? [] : [`## ${asPlainText(name)}`, ...listed])];
}

function slideText({ subtitle, body, footnote }: Slide, known: ReadonlySet<string>): MarkdownBlock[] {
  return [
    ...(subtitle === undefined ? [] : [sentencesOf(asPlainText(subtitle))]),
    ...body.flatMap((content) => blocksOf(content, known)),
    ...(footnote === undefined ? [] : [sentencesOf(richToMarkdown(footnote, known))]),
  ];
}
