import { opensAsAction } from '../../text/index.js';
import { otherLanguages } from '../../text/languages/index.js';
import type { PlacedBlock } from '../draft/raw-session.js';
import { labelsOfLanguages, wordsOfLanguages } from '../words/words-of-languages.js';

/** Who is to do an action and by when, as written; null where it is not said plainly. */
export interface OwnerAndDue {
  readonly owner: string | null;
  readonly due: string | null;
}

/** Returns owner and due date of an action: as a column beside it says, else as its own words say plainly. The text stays whole. */
export function readOwnerAndDue({ block, owner, due }: PlacedBlock): OwnerAndDue {
  return { owner: owner || readOwner(block.text), due: due || readDue(block.text) };
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const dateWords = [
  `(?:${weekday},? )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? \\d{4})?`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b(?!\\d)`,
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?',
  `(?:the )?(?:end|middle|start|beginning) of (?:the )?(?:week|month|quarter|term|year|summer|spring|autumn|winter|Q[1-4]|next (?:week|month|quarter|year)|${month}(?: \\d{4})?|\\d{4})`,
  `(?:mid|early|late)[- ]${month}(?: \\d{4})?`,
  `${month} \\d{4}`,
  `(?:next )?${weekday}`,
  `next (?:week|month|quarter|year|spring|summer|autumn|winter)`,
  `(?:spring|summer|autumn|winter) \\d{4}`,
  'Q[1-4](?: \\d{4})?',
  `${month}(?= *(?:[.,;)]|$))`,
].join('|');
const dueBefore = new RegExp(
  `(?:\\b(?:by|before|until|no later than|due(?: by| on)?|deadline:?|for|on)\\b:?\\s+|\\(|\\[)(${dateWords})(?=$|[\\s.,;)\\]])`,
  'i',
);

const otherMonth = wordsOfLanguages('months', 'all');
const otherOpening = Object.values(otherLanguages)
  .map(({ dueOpening }) => dueOpening)
  .join('|');
/** `bis 3. März`, `avant le 3 mars 2027`, `antes del 3 de marzo`, `vóór 3 maart`, `até 3 de março`, `erbyn 3 Mawrth`. */
const otherDue = new RegExp(
  `(?<!\\p{L})(?:${otherOpening})\\s+(?:\\p{L}+(?:day|tag|di|dag|feira),? )?(\\d{1,2}(?:er|\\.|º)?(?: de)? (?:${otherMonth})(?:(?: de)? \\d{4})?)(?!\\p{L})`,
  'iu',
);

// V8 takes ten to forty milliseconds to compile each of the long patterns, as long as all else that is read of a grid's actions: a line without
// what they cannot do without is not shown to them.
const mayNameDue = /\b(?:by|before|until|due|deadline|later than)\b|[([]/i;
const mayNameOtherDue = /\d/;
const mayOpenOtherDue = new RegExp(otherOpening, 'i');
const mayNameDate =
  /\d|day|week|month|quarter|year|term|spring|summer|autumn|winter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\bQ[1-4]/i;

/** `by 3 March`, `due 2026-04-01`, `(end of June)`. Periods (`6 monthly`, `8wk`) are no dates. */
function readDue(text: string): string | null {
  const other =
    mayNameOtherDue.test(text) && mayOpenOtherDue.test(text) ? otherDue.exec(text)?.[1] : undefined;
  if (other !== undefined) return other;
  if (!mayNameDue.test(text) || !mayNameDate.test(text)) return null;
  const match = dueBefore.exec(text);
  if (!match?.[1]) return null;
  const opener = text
    .slice(match.index, match.index + match[0].indexOf(match[1]))
    .trim()
    .toLowerCase();
  // `for Friday` and `on Monday` say when something happens, not by when it is done.
  if (opener === 'for' || opener === 'on') return null;
  return match[1];
}

/** What is behind whoever is to do something. */
const sayWho = /\b(?:to|will|shall)\b/;

const firstName = "\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}[\\p{Ll}'’-]+)?";
const roleHead =
  '(?:lead|manager|director|officer|head|chair|secretary|editor|coordinator|co-ordinator|administrator|organiser|host|owner|champion|analyst|librarian|curator|clerk|treasurer|assistant|adviser|advisor|partner|architect|president|warden|commissioner|registrar|convenor|convener)';
const role = `(?:[Tt]he )?(?:[\\p{L}&'’-]+ ){0,3}?(?:${roleHead}|[Hh]ead of [\\p{L} &]{2,30}?|CEO|COO|CTO|CIO|CFO|SRO|DPO)`;
/** Patterns that name an owner, each preceded by a quick test for text it requires. */
const ways: readonly (readonly [mayBe: RegExp, pattern: RegExp])[] = [
  // “Owner: Kim”, “(owner Kim)”, “[Kim]”, “(Kim, by 3 March)”, “@kim” at either end.
  [
    /[:=]/,
    new RegExp(
      `(?<!\\p{L})(?:owner|lead|who|assigned to|responsible|${labelsOfLanguages('owner')})\\s*[:=]\\s*(${firstName}|${role})(?=$|[\\s.,;)\\]])`,
      'iu',
    ),
  ],
  [/[[(]/, new RegExp(`^\\s*[\\[(](${firstName})[\\])]\\s`, 'u')],
  [/[[(]/, new RegExp(`\\s[\\[(](${firstName})[\\])]\\s*[.;]?$`, 'u')],
  [
    /[[(]/,
    new RegExp(
      `\\s[\\[(](${firstName}),? (?:by|before|until|due)(?: by| on)?:? [^()[\\]]{1,40}[\\])]\\s*[.;]?$`,
      'u',
    ),
  ],
  [/@/, /(?:^|\s)@([\p{L}][\p{L}\d._-]{1,30})(?=$|[\s.,;)])/u],
  [sayWho, new RegExp(`^(${role})(?:s)? (?:to|will|is to|shall) \\p{Ll}`, 'u')],
  [sayWho, new RegExp(`^(${firstName}) (?:to|will|is to|shall) \\p{Ll}`, 'u')],
  [/^[Aa]ction/, new RegExp(`^(?:[Aa]ction(?: for| on)?:? )(${firstName}|${role})(?: (?:to|will)|:) `, 'u')],
];
/** Words that begin a sentence in capitals and name nobody, and groups of people. */
const nobody =
  /^(?:write|talk|speak|listen|go|come|get|give|send|return|refer|respond|reply|report|apply|add|adapt|adjust|contribute|connect|switch|move|link|lobby|point|stick|sign|subscribe|commit|look|need|like|love|hope|prefer|promise|remember|learn|how|we|us|all|everyone|everybody|anyone|someone|people|staff|teams?|leaders?|managers?|directors?|groups?|members|colleagues|organisers?|participants|attendees|hosts?|sites|departments?|councils?|services?|need|needs|have|has|how|what|when|where|why|who|this|that|these|those|it|they|there|more|ways?|time|plan|plans|idea|ideas|option|options|review|work|commit|start|continue|look|try|try(?:ing)?|want|seek|ask|agree|explore|next|action|actions|aim|ability|access|approach|chance|opportunity|opportunities|permission|right|space|support|training|able|due|nothing|something|invite|encourage|senior|unions?|government|hr|it|it team|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|use|using|note|decision|everything|please|remember|another|each|every|some|any|most|many|nobody)\b/i;

function readOwner(text: string): string | null {
  for (const [mayBe, pattern] of ways) {
    if (!mayBe.test(text)) continue;
    const owner = pattern
      .exec(text)?.[1]
      ?.replace(/^[Tt]he /, '')
      .trim();
    if (owner === undefined || owner === '' || nobody.test(owner)) continue;
    // “Recruit to a pool” and “Leadership to show …” name nobody.
    if (
      !owner.includes(' ') &&
      (opensAsAction(owner) || /(?:ship|tion|ment|ing|ity|ness|ance|ence)$/i.test(owner))
    )
      continue;
    // “Leaders to …”, “Line managers to …” are groups.
    if (
      /(?:leads|managers|directors|officers|heads|chairs|leaders|champions|partners|hosts|owners)$/i.test(
        owner,
      )
    )
      continue;
    if (new RegExp(`^${owner.replace(/[^\p{L} ]/gu, '.')}s (?:to|will) `, 'iu').test(text)) continue;
    return owner;
  }
  return null;
}
