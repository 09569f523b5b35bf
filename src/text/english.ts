import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Language } from './language.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Function words: they join and point, and name nothing. Own list, of the same kind as those of Glasgow (van Rijsbergen 1979) and Snowball,
 * with contractions and the abbreviations of notes (`e.g.`, `etc`). Words with a meaning of their own are filler at most.
 */
const stopWords = words(`
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
 * vague words that any session holds (`things`, `issues`, `people`). They never stand alone as a term and neither open nor close a
 * phrase. Without them themes agree better with people's own (ARI .306 against .268 on three sets, see `src/themes/README.md`).
 */
const fillerWords = words(`
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
const lightWords = words(
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

/** English: function words, filler, and the stemmer of Porter 1980 as `natural` has it. */
export const english: Language = {
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
};

/** Gives the singular of a plural by its ending. The S stemmer of Harman 1991, with `-xes`, `-ches`, `-shes` and `-sses` taken whole. */
function singular(word: string): string {
  if (word.length < 4) return /^[aeiou].s$/.test(word) ? word.slice(0, -1) : word;
  if (/(?:us|ss|is|ews|ics)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
