import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { EnglishLanguage } from './language.js';
import { wordList, wordSet } from './word-lists.js';

/**
 * Function words: they join and point, and name nothing. Own list, of the same kind as those of Glasgow (van Rijsbergen 1979) and Snowball,
 * with contractions and the abbreviations of notes (`e.g.`, `etc`). Words with a meaning of their own are filler at most.
 */
const stopWords = wordSet(`
a an the this that these those such same other others another each every either neither both all any some none no not nor only own
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself
they them their theirs themselves one ones someone somebody something anyone anybody anything everyone everybody everything nobody
nothing who whom whose which what when where why how whoever whatever whichever whenever wherever
am is are was were be been being do does did doing done have has had having can could may might must shall should will would ought
cannot can't couldn't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shouldn't haven't hasn't hadn't mustn't ain't
i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's she's it's that's there's here's what's who's where's how's
they're they've they'd they'll let's let
and or but if then else because as until while although though unless since whether than so yet also too very just still even ever
never always often sometimes perhaps maybe again once twice here there now soon already quite rather really almost about
of at by for with without within against between among amongst into onto through throughout during before after above below to from
up down in out on off over under upon across along around behind beside besides beyond near per via toward towards amid despite
more most less least few fewer many much several lots lot enough else instead however therefore thus hence otherwise etc eg e.g ie i.e
vs cf nb aka re ok okay yes please like
`);

/**
 * Filler of workshop notes: openings of wishes and actions (`need`, `improve`, `create`), words that praise or measure (`better`, `more`), and
 * vague words that any session holds (`things`, `issues`, `people`). They never are alone as a term and neither open nor close a
 * phrase. Without them themes agree better with people's own (ARI .306 against .268 on three sets, see `src/themes/README.md`).
 */
const fillerWords = wordSet(`
need want wish make makes making made get gets getting got give gives giving given take takes taking taken put puts putting set sets
use uses used using useful go goes going come comes coming see seen look looks looking find finding found think thinking know known
say said ask asked talk try trying keep keeps keeping start starts started starting stop help helps helping ensure ensuring improve
improves improved improving create creates created creating build builds building built develop develops developing provide provides
provided providing enable enables enabling allow allows allowing consider considering explore exploring define defining encourage
encouraging promote promoting increase increasing include includes including included offer offering add adding show showing bring
bringing work works working run running hold move moving become becoming happen happens seem seems feel mean means relate
discuss discussed discussing identify investigate review agree establish produce expand support supports supporting invest nurture
focus focused focussed demonstrate raise drive attract attracting reduce reducing remove removing introduce
better best good great greater bad well clear new old big small large high higher low lower right wrong easy easier hard difficult
important interesting able available possible different similar current whole full real main first last next long short simple
thing things way ways bit part parts kind sort type types area areas issue issues problem problems point points example examples
question questions idea ideas stuff number range people person everyone time times day days week weeks month months year years today
tomorrow place places end session sessions discussion topic action actions workshop today's yet big enough correctly together
increasingly actually basically currently potentially etc rapid quick various necessary specific common suitable separate
`);

/** Words whose coming and going leaves the meaning of a line as it was. Negations, quantities and directions are not among them. */
const lightWords = wordSet(
  'a an the is are was be of to for in on at and that our we us it its this these there please also',
);

/**
 * Words that the stemmer of 1980 takes for others: `secondment` for `second`, `community` for `communicate`, `internship` for `internal`. Each
 * line is one meaning, its first word the stem. Of the kind of the exceptions in Porter's later stemmer; only words of notes of work.
 */
const apart: ReadonlyMap<string, string> = new Map(
  `secondment secondments seconded secondee secondees
  intern interns internship internships
  internal internally
  international internationally
  community communities
  communal`
    .split('\n')
    .flatMap((line) => {
      const meant = line.trim().split(' ');
      return meant.map((word) => [word, meant[0] ?? word] as const);
    }),
);

/** Verbs that open suggestions, in their base form; own list. */
const actionVerbs = wordSet(`
  accept accredit act adapt add address adopt advertise advocate agree align allocate allow amend analyse appoint apply
  approach arrange ask assess assign attend audit automate avoid award bring broaden brief budget build buy call campaign
  capture celebrate centralise challenge champion change check choose circulate clarify clean close co-design coach
  collaborate collate collect combine commission commit communicate compare compile complete conduct confirm connect
  consider consolidate consult contact continue convene coordinate copy cost create cut decide define deliver demonstrate
  deploy design determine develop discuss distribute document draft draw drop earmark educate embed employ empower enable
  encourage engage ensure escalate establish evaluate examine expand experiment explain explore extend facilitate feed
  finalise find fix focus follow form formalise foster fund gather generate get give grow guarantee hold host identify
  implement improve incentivise include incorporate increase influence inform integrate introduce invest investigate
  invite involve join keep launch lead learn let liaise limit link list lobby look maintain make manage mandate map
  market match measure meet mentor merge monitor move name negotiate network nominate offer open organise outline
  partner pay persuade pick pilot plan point pool prepare present prioritise procure produce promote propose protect
  prototype provide publicise publish pull push put raise read recognise recommend record recruit redesign reduce refer
  refine reform regularise reinstate release remove renew repair replace report request require research resource respond
  restart retain rethink reuse review reward roll rotate run schedule scope seek select send set share shift show sign
  signpost simplify speak speed spend sponsor standardise start stop streamline strengthen submit support survey tackle
  take talk target teach tell test think track train translate trial try turn understand update upgrade upskill use
  validate value visit widen work write
`);

/** Headings people use for each field, in lower case without punctuation; the likelier ones first. */
const headings: EnglishLanguage['headings'] = {
  topic: [
    'topic',
    'topics',
    'session topic',
    'session title',
    'title',
    'theme',
    'subject',
    'area',
    'programme area',
    'program area',
    'question',
    'idea',
    'proposal',
    'topic title',
    'talk',
    'presentation',
    'pitch',
    'name',
    'session name',
    'what',
    'challenge',
    'issue',
  ],
  discussion: [
    'discussion',
    'discussions',
    'discussion points',
    'key discussion points',
    'main points',
    'key points',
    'points',
    'points raised',
    'notes',
    'session notes',
    'meeting notes',
    'learning',
    'learnings',
    'key learning',
    'key learnings',
    'lessons',
    'lessons learned',
    'lessons learnt',
    'what we heard',
    'what was said',
    'what was discussed',
    'what we discussed',
    'what people said',
    'comments',
    'feedback',
    'observations',
    'insights',
    'findings',
    'description',
    'summary',
    'abstract',
    'details',
    'key messages',
    'takeaways',
    'key takeaways',
    'what we learned',
    'what we learnt',
    'reflections',
    'conversation',
    'discussion notes',
    'key discussions',
    'themes discussed',
  ],
  actions: [
    'action',
    'actions',
    'action points',
    'action point',
    'action items',
    'action item',
    'actions agreed',
    'agreed actions',
    'suggested actions',
    'proposed actions',
    'next steps',
    'next step',
    'outcome',
    'outcomes',
    'recommendation',
    'recommendations',
    'to do',
    'todo',
    'to dos',
    'follow up',
    'follow ups',
    'commitments',
    'asks',
    'what next',
    'what we will do',
    'what should happen',
    'what needs to happen',
    'solutions',
    'suggestions',
    'proposed solutions',
    'ways forward',
    'way forward',
    'next actions',
  ],
  site: ['site', 'venue', 'location', 'city', 'town', 'region', 'office', 'event'],
  slot: [
    'slot',
    'date time',
    'date and time',
    'start time end time',
    'time slot',
    'session slot',
    'slot number',
    'session time',
    'begin time',
    'timeslot',
    'time',
    'session',
    'session no',
    'session number',
    'start',
    'start time',
    'starts',
    'starts at',
    'from',
    'when',
    'round',
    'hour',
    'period',
  ],
  day: ['day', 'date', 'session date', 'start date', 'session day'],
  room: [
    'room',
    'room name',
    'room number',
    'session room',
    'space',
    'breakout room',
    'breakout',
    'table',
    'stage',
    'meeting room',
    'where',
    'place',
    'meeting place',
    'spot',
  ],
  facilitator: [
    'facilitator',
    'facilitators',
    'host',
    'hosts',
    'hosted by',
    'lead',
    'leader',
    'leaders',
    'led by',
    'session lead',
    'session leader',
    'speaker',
    'speakers',
    'presenter',
    'presenters',
    'convenor',
    'convener',
    'chair',
    'chairs',
    'topic facilitator',
    'topic facilitators',
    'moderator',
    'moderators',
    'organiser',
    'proposer',
    'leader1',
    'facilitated by',
    'run by',
    'session host',
    'champion',
    'champions',
    'convened by',
    'speaker name',
    'speaker names',
    'session leads',
    'discussion lead',
    'discussion leads',
  ],
  owner: [
    'owner',
    'owners',
    'action owner',
    'who',
    'responsible',
    'assigned to',
    'assignee',
    'by whom',
    'responsibility',
  ],
  due: ['due', 'due date', 'by when', 'deadline', 'target date', 'timescale', 'complete by', 'due by'],
  kind: ['type', 'kind', 'session type', 'event type', 'item type'],
};

const sections: EnglishLanguage['sections'] = {
  people: wordList(
    'attendees, attendee list, attendance, participants, participant list, present, in attendance, people present, who was there, who came, people, team, team members, members, group members, names, facilitator, facilitators, host, hosts, hosted by, session host, chair, moderator, moderators, speaker, speakers, presenter, presenters, panel, panellists, panelists, note taker, note takers, notetaker, notetakers, notes by, notes taken by, scribe, scribes, rapporteur, rapporteurs, convenor, convener, organisers, organizers, organiser, organizer, contributors, authors, author, contact, contacts, apologies, absent, regrets, invited, signed up, sign up, sign in, roll call, volunteers for notes, introductions, round of introductions, who is here',
  ),
  aside: wordList(
    'references, reference, links, link, useful links, related links, resources, resource, further reading, reading, reading list, bibliography, sources, slides, slide deck, presentation, recording, recordings, video, videos, transcript, chat, chat log, attachments, photos, pictures, agenda, contents, table of contents, related, see also, footnotes, tags, status, metadata, history, changelog, revision history, about this document, about this template, how to use this template, how to use this document, instructions, template',
  ),
  detail: wordList(
    'description, session description, about, goal, goals, session goals, aim, aims, objective, objectives, purpose, why, background, context, introduction, intro, overview, abstract, pitch, proposal, problem, problem statement, the problem, issues, issue, challenge, challenges, opportunities, what works, what does not work, what went well, what could be better, barriers, risks, concerns, questions, open questions, key questions, further questions, unanswered questions, q and a, examples, ideas, proposed ideas, insights, main insights, details, results, findings, quotes, parking lot, highlights, conclusions, conclusion, decisions, decision, agreements, outcome of discussion, deliverables, other, misc, miscellaneous, any other business, aob',
  ),
  rules: wordList(
    'code of conduct, house rules, ground rules, rules, principles, four principles, law of two feet, law of mobility, getting there, how to get there, travel, directions, parking, accommodation, hotels, food, catering, wifi, wi fi, accessibility, safety, safeguarding, privacy, photography, covid, registration, tickets, how to join, how to take part, how it works, what is an unconference, what to bring, before you come, before the event, sponsors, partners, supporters, organisers and sponsors, faq, frequently asked questions, contact us, venue, logistics, housekeeping, installation, install, usage, getting started, quick start, requirements, prerequisites, contributing, license, licence, development, building, testing, documentation, acknowledgements, acknowledgments, credits, disclaimer',
  ),
};

const personalHeadings = wordList(
  'name, full name, first name, last name, surname, family name, given name, forename, attendee, attendees, participant, participants, member, person, people, e mail, email, email address, mail, mail address, phone, phone number, telephone, mobile, organisation, organization, organisation name, company, employer, affiliation, institution, department, job title, position, role, github, git hub, github handle, github id, twitter, handle, twitter handle, mastodon, linkedin, irc, irc nick, nick, username, user name, diet, dietary, dietary requirements, dietary needs, food, allergies, t shirt, t shirt size, shirt size, arrival, arriving, departure, departing, leaving, flight, flights, hotel, attending, rsvp, remote, in person, pronouns, country, home town, emergency contact, signature, badge, address',
);

/** English: function words, filler, and the stemmer of Porter 1980 as `natural` has it. */
export const english: EnglishLanguage = {
  name: 'English',
  fullTag: 'en-GB',
  wording: () => import('../../../templates/wording/en-GB.json', { with: { type: 'json' } }),
  pluralForms: ['one', 'other'],
  pluralFormOf: (count) => (count === 1 ? 'one' : 'other'),
  and: 'and',
  stopWords,
  fillerWords,
  lightWords,
  stem: (word) =>
    apart.get(word) ?? porter.stem(word.replace(/iz(e|es|ed|er|ers|ing|ation|ations)$/, 'is$1')),
  singular,
  // Participles, adverbs, and verbs and adjectives by their endings; `need`, `speed` and `feed` are too short for it.
  isUnlikelyNoun: (word) =>
    /.{3}(?:ed|ly|ise|ize|ify|able|ible|ful|ous)$|^(?:free|led|held|made)$/.test(word) &&
    !/(?:family|enterprise|exercise|expertise|table)$/.test(word),
  looks:
    /^th|wh|sh|ck|oo|ee|gh|[bcdfghklmnprst]y$|(?:ing|tion|tions|ment|ments|ness|ships?|ity|ed|ous|ful|ers?|ly)$/,
  actionVerbs,
  harshWords:
    /\b(?:stupid|stupidity|idiots?|idiotic|useless|hopeless|incompetent|incompetence|rubbish|crap|shit|bullshit|damn|hate[sd]?|lazy|pathetic|disgrace(?:ful)?|appalling|shambles|clueless|dinosaurs?|toxic|bully(?:ing)?|bullie[sd]|liars?|lying|racists?|sexists?|deadwood|dead wood|joke of a|waste of (?:time|space)|bad staff|bad managers?|fight(?:ing)? (?:with|against) (?:management|managers|hr)|(?<!\b(?:without|no|non|not|never|zero)[ -](?:any )?)blame[sd]?(?![- ]free)|not fit for purpose)\b/iu,
  unfinishedEnding:
    /(?:^|\s)(?:a|an|the|of|and|or|but|our|their|your|its|my|because|than|if|e\.?g\.?|i\.?e\.?|such as|including|like to|so that)[,.]?$/i,
  statementVerbs: wordList(
    "is are was were has have had isn't aren't doesn't don't didn't hasn't haven't",
    ' ',
  ),
  statementOpening: /(?!)/,
  requestWords: wordList("need, needs, should, must, could, to be, would, let's, please, want, ought"),
  dueOpening: '(?!)',
  headings,
  sections,
  personalHeadings,
};

/** Returns the singular of a plural by its ending. The S stemmer of Harman 1991, with `-xes`, `-ches`, `-shes` and `-sses` taken whole. */
function singular(word: string): string {
  if (word.length < 4) return /^[aeiou].s$/.test(word) ? word.slice(0, -1) : word;
  if (/(?:us|ss|is|ews|ics)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
