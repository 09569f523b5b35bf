import type { Language, TimeWords } from './language.js';
import { lightStemmer } from './light-stemmer.js';
import { wordList, wordSet } from './word-lists.js';

/** Function words; own list. */
const stopWords = wordSet(`
de het een 't en of maar want dus omdat dat die dit deze wie wat waar wanneer waarom hoe welk welke als dan toen terwijl zodat hoewel
ik jij je u hij zij ze wij we jullie hen hun mij me jou hem haar ons onze mijn jouw uw zijn zich zelf elkaar er hier daar ergens nergens
overal iemand niemand iedereen iets niets alles alle allen elk elke ieder iedere sommige enkele enige veel vele meer meest meeste weinig
minder andere ander anders zo zoals te om aan in op uit bij naar van voor achter boven onder over tussen tegen door met zonder na sinds
tot tijdens via per langs rond binnen buiten is ben bent was waren geweest wordt worden werd werden geworden heeft hebben heb had hadden
gehad kan kunnen kon konden moet moeten moest mag mogen zal zullen zou zouden wil willen wilde laat laten gaat doet doen niet geen wel ook
nog al reeds nu straks toch even maar echt erg heel zeer te veel vaak soms altijd nooit weer opnieuw misschien bijna ongeveer alleen
vooral samen ja nee men bv bijv bijvoorbeeld enz etc o.a m.b.t i.p.v zowel noch hetzij danwel ervan eraan erop ervoor hiermee hiervoor
daarvoor daarmee waarmee waarvoor waarin waarop waardoor een twee drie eerste
`);

/** Filler of notes: wishes, praise and vague words; own list. */
const fillerWords = wordSet(`
nodig behoefte wens wensen maken maakt gemaakt geven geeft nemen komen komt gaan zien zeggen praten denken weten vinden zoeken vragen vraagt
helpen hulp gebruiken gebruik gebruikt werken werkt werk bieden aanbieden opstellen ontwikkelen ontwikkeling verbeteren verbetering
verbeteringen creëren opzetten invoeren mogelijk maken ondersteunen ondersteuning bevorderen stimuleren versterken duidelijk controleren
plannen bespreken besproken discussie vaststellen zorgen beginnen starten verder houden blijven staan zetten stellen tonen delen
veranderen verhogen verlagen vermijden betrekken regelen kijken
goed goede beter betere best beste slecht slechte nieuw nieuwe oud oude groot grote klein kleine hoog hoge laag lage lang lange kort korte
makkelijk makkelijker eenvoudig eenvoudige moeilijk moeilijke belangrijk belangrijke mogelijke noodzakelijk duidelijke gezamenlijk
gezamenlijke verschillende verschillend bepaalde huidige hele juist juiste vroeg laat snel
mensen persoon personen ding dingen zaak zaken soort soorten manier manieren deel delen gebied thema onderwerp onderwerpen probleem
problemen vraag vragen punt punten voorbeeld voorbeelden idee ideeën aantal geval gevallen tijd dag dagen week weken maand maanden jaar
jaren einde begin plek plekken plaats sessie sessies workshop workshops bijeenkomst actie acties maatregel maatregelen mogelijkheid
mogelijkheden
`);

const lightWords = wordSet(
  'de het een en is zijn te om in aan op van voor ook we wij ons onze er dat die dit',
);

const plural = lightStemmer(
  [
    [
      [/heden$/, 'heid'],
      [/(?:'s|en)$/, ''],
      [/(?<=e[lmnr]|[ei]e|[jt]e|[aoé])s$/, ''],
    ],
  ],
  3,
);
const endings = lightStemmer(
  [
    [
      [/(?:ingen|ing|heid|schap|lijk|ig|baar|isch)$/, ''],
      [/(?:e|t)$/, ''],
    ],
  ],
  4,
);
/** The stem of a plural has one letter where the singular has two: `huizen`, `huis`; `scholen`, `school`; `kaarten`, `kaart`. */
const levelled = (word: string) =>
  word
    .replace(/([aeou])\1/g, '$1')
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f');

/** Verbs that open suggestions, in their base form; own list. */
const actionVerbs = wordSet(`
  maken verbeteren organiseren voorstellen delen publiceren schrijven opleiden zoeken vragen bepalen opstellen ontwikkelen versterken
  plannen starten testen vereenvoudigen benoemen uitnodigen onderzoeken evalueren openen geven verminderen lenen bespreken werven
  zorgen regelen aanbieden invoeren delen inventariseren
`);

const headings: Language['headings'] = {
  topic: wordList(
    'onderwerp, onderwerpen, titel, titel van de sessie, thema, idee, voorstel, vraagstuk, uitdaging, wat',
  ),
  discussion: wordList(
    'discussie, discussies, discussiepunten, besproken punten, belangrijkste punten, kernpunten, punten, notities, aantekeningen, verslag, opmerkingen, bevindingen, inzichten, samenvatting, omschrijving, beschrijving, wat is er gezegd',
  ),
  actions: wordList(
    'acties, actie, actiepunten, actiepunt, voorgestelde acties, vervolgstappen, volgende stappen, uitkomsten, resultaten, aanbevelingen, voorstellen, afspraken, te doen, taken',
  ),
  site: wordList('locatie, plaats, stad, regio, kantoor, vestiging'),
  slot: wordList('tijdvak, tijdslot, tijd, tijdstip, sessie, sessienummer, ronde, wanneer, begin, aanvang'),
  day: wordList('dag, datum'),
  room: wordList('zaal, ruimte, kamer, tafel, lokaal, waar'),
  facilitator: wordList(
    'begeleider, begeleiders, gastheer, gastvrouw, gespreksleider, moderator, spreker, sprekers, voorzitter, trekker, inleider, geleid door',
  ),
  owner: wordList('eigenaar, actiehouder, verantwoordelijk, verantwoordelijke, wie, toegewezen aan'),
  due: wordList('deadline, uiterlijk, datum gereed, vóór wanneer, streefdatum, gereed op'),
  kind: wordList('soort, type, soort sessie'),
};

const time: TimeWords = {
  months: wordList(
    'januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december',
  ),
  weekdays: wordList('maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag'),
  day: wordList('dag'),
  session: wordList('sessie, ronde, tijdvak, blok, workshop, deel'),
  partOfDay: wordList('ochtend, voormiddag, middag, namiddag, avond'),
  until: wordList('tot, t m'),
  breaks: wordList(
    'pauze, koffiepauze, lunch, lunchpauze, middagpauze, koffie, thee, ontbijt, diner, avondeten, inschrijving, registratie, ontvangst, inloop, welkom, opening, afsluiting, einde, borrel',
  ),
  placeholders: wordList('nog te bepalen, nog niet bekend, vrij, leeg, geen, nvt, n v t'),
  room: wordList(
    'zaal, ruimte, kamer, tafel, bibliotheek, galerij, podium, verdieping, foyer, studio, atelier, lokaal',
  ),
  grid: wordList('rooster, raster, schema, programma, agenda, tijdschema, notities'),
  continues: wordList('vervolg, gaat verder, vervolg van vorige sessie'),
};

const sections: Language['sections'] = {
  people: wordList(
    'deelnemers, deelnemerslijst, aanwezigen, aanwezig, wie was er, team, leden, gespreksleider, gespreksleiders, begeleider, begeleiders, gastheer, gastvrouw, spreker, sprekers, voorzitter, notulist, notulen van, verslag door, verslag van, notities van, afwezig, afmeldingen, contact, contactpersoon, auteurs, voorstelronde, kennismaking',
  ),
  aside: wordList(
    'links, bronnen, literatuur, referenties, materiaal, dia s, slides, presentatie, opname, video, chat, bijlage, bijlagen, foto s, agenda, inhoud, inhoudsopgave, zie ook, status',
  ),
  detail: wordList(
    'beschrijving, doel, doelen, waarom, achtergrond, context, inleiding, introductie, overzicht, probleem, probleemstelling, uitdaging, uitdagingen, vragen, open vragen, voorbeelden, ideeën, details, conclusie, conclusies, beslissingen, overig, rondvraag, knelpunten, risico s, zorgen, wat gaat goed, wat kan beter',
  ),
  rules: wordList(
    'gedragscode, huisregels, regels, spelregels, principes, route, routebeschrijving, bereikbaarheid, vervoer, overnachting, eten, catering, wifi, toegankelijkheid, privacy, aanmelden, aanmelding, tickets, sponsors, partners, veelgestelde vragen, praktisch, praktische informatie, locatie, installatie, licentie, meedoen',
  ),
};

const personalHeadings = wordList(
  'naam, voornaam, achternaam, deelnemer, persoon, mail, e mail, email, e mailadres, telefoon, mobiel, organisatie, bedrijf, werkgever, afdeling, functie, rol, twitter, github, dieet, dieetwensen, allergieën, t shirt maat, aankomst, vertrek, hotel, adres, handtekening, voornaamwoorden',
);

/** Dutch: function words, filler, and a light stemmer: plural, doubled letters, the commonest suffixes (after Kraaij & Pohlmann 1994). */
export const dutch: Language = {
  name: 'Dutch',
  fullTag: 'nl-NL',
  wording: () => import('../../../templates/wording/nl.json', { with: { type: 'json' } }),
  pluralForms: ['one', 'other'],
  pluralFormOf: (count) => (count === 1 ? 'one' : 'other'),
  and: 'en',
  stopWords,
  fillerWords,
  lightWords,
  stem: (word) => levelled(endings(plural(word))),
  singular: (word) => levelled(plural(word)),
  isUnlikelyNoun: (word) => /.{3}(?:lijke?|baar|eren|isch|ige?)$/.test(word),
  looks:
    /(?:ij|aa|oo|uu|ee)[bcdfghklmnprstvz]|(?:heid|heden|lijk|lijke|schap|atie|aties|tje|tjes|eren|teit)$|sch|ij|uw/,
  actionVerbs,
  harshWords:
    /(?<!\p{L})(?:dom|domme|stom|stomme|idioot|idioten|incompetent\p{L}*|nutteloo[sz]\p{L}*|waardeloo[sz]\p{L}*|hopeloo[sz]\p{L}*|rotzooi|klote\p{L}*|shit|lui|luie|belachelijk\p{L}*|schandalig\p{L}*|leugenaars?|pesten|pesterij\p{L}*|racist\p{L}*|seksist\p{L}*|toxisch\p{L}*|tijdverspilling|schuld van)(?!\p{L})/iu,
  unfinishedEnding:
    /(?:^|\s)(?:de|het|een|en|of|maar|omdat|dat|als|onze|ons|hun|jullie|voor de|van|met|zoals|bijv|bijvoorbeeld)[,.]?$/i,
  statementVerbs: wordList('zijn heeft hebben wordt worden', ' '),
  statementOpening: /(?!)/,
  requestWords: wordList('moet, moeten, nodig, graag'),
  dueOpening: 'vóór|uiterlijk',
  headings,
  sections,
  personalHeadings,
  time,
};
