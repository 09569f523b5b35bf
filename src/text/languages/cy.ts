import type { Language, PluralForm, TimeWords } from './language.js';
import { lightStemmer } from './light-stemmer.js';
import { wordList, wordSet } from './word-lists.js';

/** Function words, with the mutated forms of each; own list. */
const stopWords = wordSet(`
y yr 'r a ac ag o 'n yn ym yng i at ar am gan gyda dan o dan tan dros drwy trwy heb hyd wrth rhwng rhag rhwng er ers cyn wedi ar ôl mewn
hefo efo tua tuag tros oddi ymhlith ynghylch ynglŷn erbyn oherwydd achos gan mai taw os pe pan lle ble sut pam pwy beth pa faint sawl
fi ti ef fe hi ni chi nhw hwy minnau tithau yntau hithau ninnau chithau nhwthau fy dy ei ein eich eu 'm 'th 'i 'u 'w hyn hwn hon hwnnw
honno hynny rhain rheini rheiny yma yna yno acw hun hunain hunan mae yw ydy ydyw oes oedd roedd ydym ydyn ydych maen dw wyf wyt dwi rydw
rydym rydyn ryn rydych ydi sydd sy fydd bydd byddai fyddai fyddwn byddwn bydden fydden byddan buasai bu fu bod fod mod wnaeth gwnaeth
wneud gwneud gwna wna gellir gellid gall all gallai allai gallwn allwn gallem gallu allu gallech dylai ddylai dylem ddylem dylid ddylid
dylen rhaid cael gael chael gaiff caiff cawn nid nad ni na nac dim ddim neb heb ond neu naill felly hefyd eto dal nawr rwan bellach
wedyn yn wir iawn mor mwy fwy mwyaf fwyaf llai lai lleiaf rhy digon ddigon i gyd bob pob mhob holl rhai unrhyw rhyw rhywun rhywbeth rhywle
llawer lawer ychydig gormod cymaint arall eraill fel megis sef hynny ynteu efallai hwyrach weithiau byth erioed bron dyna dyma dacw dan
arnom arnyn arno arni ato ati atom iddo iddi iddyn iddynt inni iddynt ohono ohoni ohonom ohonyn ynddo ynddi ynddynt ganddo ganddi gennym
gynnon ganddyn ganddynt amdano amdani un dau dwy tri tair pedwar pedair pump chwech cyntaf ail olaf nes allan i mewn lan lawr ymlaen
beth bynnag ayb ayyb hynny e.e h.y eg tra pryd pwy'n sy'n mae'n i'r o'r a'r a'u a'i i'w â'r o'i o'u yw'r mae'r gyda'r i'n a'n o'n yw'n
na'r â ô
`);

/** Filler of notes: wishes, praise and vague words, with mutated forms; own list. */
const fillerWords = wordSet(`
angen eisiau moyn hoffi hoffem hoffai ceisio geisio gwella wella creu greu datblygu ddatblygu sicrhau helpu defnyddio ddefnyddio rhoi
roi cymryd gymryd cynnal gynnal cynnwys gynnwys darparu ddarparu galluogi alluogi edrych ystyried gofyn ofyn dweud ddweud dechrau
ddechrau parhau cadw gadw mynd fynd dod ddod gweld weld gwybod wybod meddwl feddwl trafod drafod drafodwyd trafodaeth drafodaeth
nodi adolygu gosod osod symud llunio lunio annog cefnogi gefnogi cymorth gymorth gweithio weithio gwaith waith
da dda gwell well gorau orau drwg ddrwg mawr fawr bach fach newydd hen ifanc hir byr fyr uchel isel hawdd haws anodd anoddach pwysig
bwysig clir glir llawn lawn cywir gywir posibl bosibl posib gwahanol wahanol cyffredin gyffredin penodol benodol presennol bresennol
pobl bobl person unigolion peth pethau bethau ffordd ffyrdd math mathau rhan rhannau maes meysydd problem problemau broblemau broblem
mater materion pwynt pwyntiau bwyntiau enghraifft enghreifftiau cwestiwn cwestiynau syniad syniadau pwnc nifer lefel amser diwrnod
dydd heddiw yfory wythnos wythnosau mis misoedd blwyddyn flwyddyn lle lleoedd diwedd sesiwn sesiynau gweithdy cam camau gweithred
camau gweithredu
`);

const lightWords = wordSet(
  "y yr 'r a ac ag yn ym yng i o ar am at ei ein eu hyn hwn hon hefyd mae'r i'r o'r a'r",
);

/**
 * The initial mutations change a first letter in four ways (`cyngor`, `gyngor`, `chyngor`, `nghyngor`); each way back leads to several
 * letters, so all that can come of one another are written as one. Source: King, Modern Welsh: A Comprehensive Grammar, 2003, §§ 3–12.
 */
const mutations: readonly (readonly [RegExp, string])[] = [
  [/^ng?w(?=[^\s])/, 'w'],
  [/^gw(?=[^\s])/, 'w'],
  [/^(?:ngh|ch|g|c)(?=\p{L})/u, 'c'],
  [/^(?:mh|ph|f(?!f)|b|m|p)(?=\p{L})/u, 'p'],
  [/^(?:nh|th|dd|d|t)(?=\p{L})/u, 't'],
  [/^ll/, 'l'],
  [/^rh/, 'r'],
];

const plural = lightStemmer(
  [
    [
      [/(?:iadau|iaethau)$/, 'iad'],
      [/(?:oedd|ioedd|feydd|ydd|aid|iaid)$/, ''],
      [/(?:iau|ion|ien|au|on|od|edd|i)$/, ''],
    ],
  ],
  4,
);
const endings = lightStemmer(
  [[[/(?:iaeth|iad|aeth|wyr|wr|wraig|adwy|edig|aidd|ol|us|og|fa)$/, '']], [[/(?:io|u|o|i)$/, '']]],
  4,
);

/** Takes off what leans on a word that ends in a vowel: `cyhoeddi'r` → `cyhoeddi`. */
const whole = (word: string) => word.replace(/'(?:r|n|i|u|w|m|ch|th)$/, '');

function unmutate(word: string): string {
  if (word.length < 4) return word;
  for (const [letters, one] of mutations) if (letters.test(word)) return word.replace(letters, one);
  return word;
}

/** Beside another language, whose words keep their first letter, only mutations that leave no doubt are taken back. */
const sureMutations: readonly (readonly [RegExp, string])[] = [
  [/^ngh/, 'c'],
  [/^dd/, 'd'],
  [/^mh/, 'p'],
  [/^nh/, 't'],
  [/^ngw/, 'gw'],
];

function unmutateSurely(word: string): string {
  for (const [letters, one] of sureMutations) if (letters.test(word)) return word.replace(letters, one);
  return word;
}

/** Verbs that open suggestions, in their base form or, in Welsh, as verbal nouns; own list. */
const actionVerbs = wordSet(`
  creu sicrhau datblygu cynnal gwella rhannu cyhoeddi trefnu llunio sefydlu darparu cynnig hyfforddi adolygu defnyddio rhoi gofyn cysylltu
  ysgrifennu byrhau benthyg annog cefnogi hyrwyddo ystyried archwilio cyflwyno diweddaru treialu penodi cytuno codi ehangu gwneud
`);

/** The form of a whole number below seven (Unicode CLDR). */
const welshForms: readonly PluralForm[] = ['zero', 'one', 'two', 'few', 'other', 'other', 'many'];

const headings: Language['headings'] = {
  topic: wordList(
    'pwnc, pynciau, testun, teitl, teitl y sesiwn, pwnc y sesiwn, thema, syniad, cwestiwn, cynnig, her, beth',
  ),
  discussion: wordList(
    'trafodaeth, y drafodaeth, trafodaethau, pwyntiau trafod, prif bwyntiau, pwyntiau, nodiadau, nodiadau’r sesiwn, sylwadau, adborth, crynodeb, disgrifiad, beth a ddywedwyd, beth glywsom ni, gwersi, gwersi a ddysgwyd, canfyddiadau',
  ),
  actions: wordList(
    'camau gweithredu, cam gweithredu, camau, gweithredoedd, gweithredu, camau nesaf, y camau nesaf, canlyniadau, argymhellion, awgrymiadau, i’w wneud, penderfyniadau',
  ),
  site: wordList('safle, lleoliad, dinas, tref, swyddfa, rhanbarth, digwyddiad'),
  slot: wordList(
    'slot, slot amser, amser, sesiwn, rhif y sesiwn, rownd, cyfnod, pryd, dechrau, amser dechrau',
  ),
  day: wordList('diwrnod, dydd, dyddiad'),
  room: wordList('ystafell, lle, gofod, bwrdd, neuadd, ble'),
  facilitator: wordList(
    'hwylusydd, hwyluswyr, arweinydd, arweinwyr, cadeirydd, siaradwr, siaradwyr, cyflwynydd, trefnydd, dan arweiniad',
  ),
  owner: wordList('perchennog, perchnogion, cyfrifol, yn gyfrifol, pwy, cyfrifoldeb'),
  due: wordList('erbyn, erbyn pryd, dyddiad cau, dyddiad targed, terfyn amser'),
  kind: wordList('math, math o sesiwn'),
};

const time: TimeWords = {
  months: wordList(
    'ionawr, chwefror, mawrth, ebrill, mai, mehefin, gorffennaf, awst, medi, hydref, tachwedd, rhagfyr',
  ),
  weekdays: wordList('dydd llun, dydd mawrth, dydd mercher, dydd iau, dydd gwener, dydd sadwrn, dydd sul'),
  day: wordList('diwrnod, dydd'),
  session: wordList('sesiwn, slot, rownd, gweithdy, rhan, cyfnod'),
  partOfDay: wordList('bore, prynhawn, pnawn, nos, noswaith, hwyr'),
  until: wordList('hyd, i, tan'),
  breaks: wordList(
    'egwyl, seibiant, cinio, amser cinio, coffi, te, paned, brecwast, swper, cofrestru, cyrraedd, croeso, diwedd, diwedd y dydd, cau, rhwydweithio',
  ),
  placeholders: wordList('i’w gadarnhau, i’w gyhoeddi, dim, gwag, ar gael'),
  room: wordList('ystafell, neuadd, bwrdd, llyfrgell, oriel, llwyfan, llawr, gofod'),
  grid: wordList('grid, gridiau, amserlen, agenda, rhaglen, nodiadau'),
  continues: wordList('parhad, yn parhau, parhau, parhad o’r sesiwn flaenorol'),
};

const sections: Language['sections'] = {
  people: wordList(
    'mynychwyr, cyfranogwyr, rhestr mynychwyr, yn bresennol, presennol, pwy oedd yno, tîm, aelodau, hwylusydd, hwyluswyr, gwesteiwr, cadeirydd, siaradwr, siaradwyr, cyflwynydd, cyflwynwyr, cofnodwr, cofnodion gan, nodiadau gan, ymddiheuriadau, absennol, cyswllt, awduron, cyflwyniadau personol',
  ),
  aside: wordList(
    'dolenni, dolenni defnyddiol, cyfeiriadau, adnoddau, darllen pellach, ffynonellau, sleidiau, cyflwyniad, recordiad, fideo, sgwrs fideo, atodiad, atodiadau, lluniau, agenda, cynnwys, gweler hefyd, statws',
  ),
  detail: wordList(
    'disgrifiad, nod, nodau, amcan, amcanion, diben, pam, cefndir, cyd destun, cyflwyniad i r pwnc, rhagarweiniad, trosolwg, problem, problemau, heriau, her, cwestiynau, cwestiynau agored, enghreifftiau, syniadau, manylion, casgliad, casgliadau, penderfyniadau, arall, unrhyw fater arall, rhwystrau, risgiau, pryderon, beth sy n gweithio',
  ),
  rules: wordList(
    'cod ymddygiad, rheolau, rheolau r tŷ, egwyddorion, sut i gyrraedd, cyrraedd yno, teithio, llety, bwyd, arlwyo, wifi, hygyrchedd, preifatrwydd, cofrestru, tocynnau, noddwyr, partneriaid, cwestiynau cyffredin, gwybodaeth ymarferol, gosod, trwydded, cyfrannu',
  ),
};

const personalHeadings = wordList(
  'enw, enw llawn, enw cyntaf, cyfenw, mynychwr, person, e bost, ebost, cyfeiriad e bost, ffôn, ffôn symudol, sefydliad, cwmni, cyflogwr, adran, swydd, teitl swydd, rôl, twitter, github, deiet, anghenion dietegol, alergeddau, maint crys t, gwesty, cyfeiriad, llofnod, rhagenwau',
);

/** Welsh: function words, filler, and a light stemmer of our own: initial mutations, endings of the plural, the commonest suffixes. */
export const welsh: Language = {
  name: 'Welsh',
  fullTag: 'cy-GB',
  wording: () => import('../../../templates/wording/cy.json', { with: { type: 'json' } }),
  pluralForms: ['zero', 'one', 'two', 'few', 'many', 'other'],
  pluralFormOf: (count) => welshForms[count] ?? 'other',
  and: 'a',
  stopWords,
  fillerWords,
  lightWords,
  stem: (word) => endings(plural(unmutate(whole(word)))),
  singular: (word) => plural(unmutate(whole(word))),
  beside: {
    stem: (word) => endings(plural(unmutateSurely(whole(word)))),
    singular: (word) => plural(unmutateSurely(whole(word))),
  },
  isUnlikelyNoun: (word) => /.{3}(?:ol|us|adwy|edig|wyd|odd)$/.test(word),
  looks:
    /[ŵŷ]|^(?:ll|rh|ngh|mh|nh|dd|ff|gw[^e]|cy[dfmnrs]|gy[dfmnrs]|chy|ddy|ysg|yst)|(?:dd|iaeth|iaethau|iadau|feydd|oedd|[^ts]ion|[^ae]u|wyr|wch|aidd|adwy|ith|wn)$|[bcdfglmnprst]w[bcdfglmnprst]/,
  actionVerbs,
  harshWords:
    /(?<!\p{L})(?:twp|dwl|ffŵl|ffyliaid|anobeithiol|pathetig|warthus|gwarthus|cywilyddus|diog|ddiog|sbwriel|rybish|cachu|celwydd\p{L}*|gelwydd\p{L}*|bwli\p{L}*|fwli\p{L}*|casáu|gasáu|hiliol|hiliaeth|rhywiaethol|gwastraff amser|wastraff amser|bai ar|diwerth|ddiwerth)(?!\p{L})/iu,
  unfinishedEnding:
    /(?:^|[\s’'])(?:y|yr|a|ac|neu|ond|oherwydd|os|er mwyn|fel|megis|gan gynnwys|ein|eich|eu|fy|trwy|drwy|gyda|ar gyfer|i'r|o'r|a'r)[,.]?$/i,
  statementVerbs: [],
  statementOpening:
    /^(?:mae|mae['’]r|maent|roedd|roedden|nid (?:yw|oes|ydynt)|does dim|dyw|oes|bu|bydd)(?:\s|$)/i,
  requestWords: wordList('dylid, dylai, dylem, rhaid, angen'),
  dueOpening: 'erbyn|cyn',
  headings,
  sections,
  personalHeadings,
  time,
};
