import type { Field } from '../../model/field.js';
import type { Block, Cell } from '../../model/index.js';
import type { PlacedBlock } from '../draft/raw-session.js';
import { fieldOfExactWords, fieldOfHeading } from '../words/heading-words.js';

/** What one cell says of a whole session. */
export interface SessionCell {
  readonly topic: readonly PlacedBlock[];
  readonly discussion: readonly PlacedBlock[];
  readonly actions: readonly PlacedBlock[];
  readonly facilitator: string | null;
  /** What is beside the session and is neither point nor action: capacities, links, tracks, numbers. */
  readonly aside: readonly string[];
}

type SplitCell = 'topic' | 'discussion' | 'actions' | 'facilitator' | 'aside';

/** Labels of what a schedule says beside a topic. */
const asideLabels =
  /^(?:capacity|seats|places|track|tracks|level|link|links|url|slides?|video|recording|livestream|stream|hashtag|tags?|format|type|language|audience|duration|length|votes?|id|number|status|remote|zoom|teams|notes? (?:link|doc|document)|minutes|docs?|room|time|slot)$/i;
const labelled = /^\s*(?:\*\*|__)?([\p{L}][\p{L}\s/&()'’-]{1,40}?)\s*(?::(?:\*\*|__)?|\s[-–—]\s)\s*(.*)$/su;
const inlineLabel =
  /(?<=^|[.;!?)\]]\s*|\s)((?:Topic|Title|Session|Discussion(?: points?)?|Points?|Key points|Notes|Actions?(?: points?| items?)?|Next steps?|Outcomes?|Host|Facilitator|Lead|Chairs?(?:\(s\))?)\s*:)/g;
const reference = /^#\d+\s*[:.–-]?\s*/;

/**
 * Returns the sessions that a cell of a matrix holds, mostly one. Labels (`Topic:`, `Discussion:`, `Actions:`, `Chair(s):`) part it wherever
 * they are; without them the first block is the topic and the others are discussion points. An issue number before the
 * topic (`#12:`), capacities, links and small marks are set aside.
 */
export function readSessionCells(cell: Cell): SessionCell[] {
  const starts = cell.blocks.flatMap((block, index) => (reference.test(block.text) ? [index] : []));
  if (starts.length < 2) return [readSession(cell, cell.blocks)];
  // Two meetings in one room at one time: each opens with its number.
  const bounds = [0, ...starts.slice(1), cell.blocks.length];
  return bounds.slice(1).map((end, index) => readSession(cell, cell.blocks.slice(bounds[index], end)));
}

function readSession(cell: Cell, blocks: readonly Block[]): SessionCell {
  const parts: Record<SplitCell, PlacedBlock[]> = {
    topic: [],
    discussion: [],
    actions: [],
    facilitator: [],
    aside: [],
  };
  let current: SplitCell = 'topic';
  let open: SplitCell = 'topic';
  for (const block of blocks) {
    if (block.kind === 'label') {
      parts.aside.push({ block, cell });
      continue;
    }
    for (const piece of splitAtLabels(block)) {
      const found = readLabel(piece);
      if (found) {
        open = found.part;
        // A host or a capacity is one line; what follows continues where the session was.
        if (found.part !== 'facilitator' && found.part !== 'aside') current = found.part;
        if (found.rest !== '') add(found.part, { ...piece, text: found.rest });
        if (found.rest !== '' && (open === 'facilitator' || open === 'aside')) open = current;
        continue;
      }
      if (open === 'facilitator' || open === 'aside') {
        add(open, piece);
        open = current;
        continue;
      }
      if (current === 'topic' && parts.topic.length > 0) current = 'discussion';
      open = current;
      add(current, piece);
    }
  }
  return splitTopic(takeReference(parts, cell), cell);

  function add(part: SplitCell, block: Block): void {
    parts[part].push({ block, cell });
  }
}

/** Parts a line that holds several labels: `Topic: Signs Discussion: too small Actions: new ones`. */
function splitAtLabels(block: Block): Block[] {
  const marks = [...block.text.matchAll(inlineLabel)];
  if (marks.length < 2 && !(marks.length === 1 && (marks[0]?.index ?? 0) > 0)) return [block];
  const starts = [0, ...marks.map((mark) => mark.index)].filter(
    (start, index, all) => all.indexOf(start) === index,
  );
  return starts.flatMap((start, index) => {
    const text = block.text.slice(start, starts[index + 1] ?? block.text.length).trim();
    return text === '' ? [] : [{ ...block, text }];
  });
}

function readLabel(block: Block): { part: SplitCell; rest: string } | null {
  const whole = splitByField(fieldOfExactWords(block.text));
  if (whole !== null && (block.text.trim().endsWith(':') || whole === 'actions' || whole === 'discussion')) {
    return { part: whole, rest: '' };
  }
  const match = labelled.exec(block.text);
  const [, label, rest] = match ?? [];
  if (label === undefined || rest === undefined) return null;
  const isColon = /^\s*(?:\*\*|__)?[^:–—]*:/.test(block.text);
  if (!isColon) return null;
  if (asideLabels.test(label.trim())) return { part: 'aside', rest: block.text };
  const part = splitByField(fieldOfHeading(label));
  return part === null ? null : { part, rest: rest.trim() };
}

function splitByField(field: Field | null): SplitCell | null {
  if (field === 'topic' || field === 'discussion' || field === 'actions' || field === 'facilitator')
    return field;
  return field === null || field === 'slot' ? null : 'aside';
}

function takeReference(parts: Record<SplitCell, PlacedBlock[]>, cell: Cell): SessionCell {
  const [first, ...further] = parts.topic;
  const match = first && reference.exec(first.block.text);
  const topic =
    first && match
      ? { block: { ...first.block, text: first.block.text.slice(match[0].length) }, cell }
      : first;
  return {
    topic: topic && topic.block.text !== '' ? [topic, ...further] : further,
    discussion: parts.discussion,
    actions: parts.actions,
    facilitator: parts.facilitator.map(({ block }) => block.text).join(', ') || null,
    aside: [
      ...(match ? [match[0].replace(/[\s:.–-]+$/, '')] : []),
      ...parts.aside.map(({ block }) => block.text),
    ],
  };
}

/** Parts `Topic - point; point; point`, where nothing else was said. */
function splitTopic(session: SessionCell, cell: Cell): SessionCell {
  const [only] = session.topic;
  if (!only || session.topic.length > 1 || session.discussion.length + session.actions.length > 0)
    return session;
  const split = splitTopicFromPoints(only.block.text);
  if (!split) return session;
  const toBlock = (text: string): PlacedBlock => ({ block: { text, kind: 'line' }, cell });
  return { ...session, topic: [toBlock(split.topic)], discussion: split.points.map(toBlock) };
}

/** Returns topic and points of `Topic - point; point; point`, or null. Two points at least, and a short topic. */
export function splitTopicFromPoints(text: string): { topic: string; points: readonly string[] } | null {
  const match = /^(.{3,80}?)(?:\s+[-–—]\s+|:\s+)(.+;.+)$/su.exec(text);
  const [, topic, rest] = match ?? [];
  if (topic === undefined || rest === undefined) return null;
  const points = rest
    .split(/\s*;\s*/)
    .map((point) => point.trim())
    .filter((point) => point !== '');
  return points.length >= 2 && points.every((point) => point.length <= 300) ? { topic, points } : null;
}
