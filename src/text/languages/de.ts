import type { Language, TimeWords } from './language.js';
import { lightStemmer } from './light-stemmer.js';
import { wordList, wordSet } from './word-lists.js';

/** Function words; own list. */
const stopWords = wordSet(`
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber sondern denn weil dass daß ob wenn
als wie wo wann warum wieso wer wen wem was welche welcher welches welchen womit wofür wozu worüber ich du er sie es wir ihr mich dich
sich uns euch ihm ihn ihnen mein meine dein deine sein seine seinen seiner ihre ihren ihrem ihrer unser unsere unseren unserer unserem
euer eure dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden alle allen alles allem aller beide beiden viele vielen
viel mehr meist meisten wenig wenige weniger einige einigen manche mancher andere anderen anderer anderes etwas nichts nicht nur auch noch
schon sehr so zu zum zur in im ins an am ans auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über um unter von vom
vor während wegen zwischen trotz ist sind bin bist war waren wäre wären sein gewesen wird werden wurde wurden würde würden worden hat
haben habe hatte hatten hätte hätten kann können könnte könnten konnte muss müssen müsste soll sollen sollte sollten will wollen wollte
darf dürfen dürfte mag möchte möchten möge lassen lässt hier da dort dann danach dabei dafür dagegen daher damit daran darauf daraus darin
darüber davon dazu immer nie oft wieder etwa fast ganz gar gerade gleich kaum eben doch ja nein mal man jemand niemand bzw zb z.b usw etc
d.h ca ggf u.a sowie sowohl weder noch entweder je desto zwar also jedoch dennoch trotzdem außerdem vielleicht bereits statt anstatt pro
ab bald heute jetzt nun einmal zwei drei erste ersten
`);

/** Filler of notes: wishes, praise and vague words; own list. */
const fillerWords = wordSet(`
brauchen braucht gebraucht benötigt benötigen wünschen wünscht wunsch machen macht gemacht geben gibt nehmen kommen kommt gehen geht sehen
sagen sprechen denken wissen finden suchen fragen helfen hilft hilfe nutzen nutzung verwenden arbeiten arbeit arbeitet bieten anbieten
erstellen entwickeln entwicklung verbessern verbesserung verbesserungen schaffen aufbauen einführen ermöglichen unterstützen unterstützung
fördern stärken klären prüfen planen besprechen diskutieren diskussion festlegen sicherstellen bereitstellen beginnen starten weiter
halten bleiben stehen setzen stellen zeigen teilen ändern erhöhen reduzieren vermeiden einbeziehen lernen
gut gute guten guter gutes besser bessere beste besten schlecht schlechte neu neue neuen neuer neues alt alte groß große großen kleiner
klein kleine hoch hohe niedrig lang lange kurz kurze einfach einfache einfacher leicht schwer schwierig wichtig wichtige wichtigen möglich
mögliche nötig notwendig klar klare gemeinsam gemeinsame gemeinsamen verschieden verschiedene verschiedenen bestimmte aktuelle aktuell
ganze ganzen richtig falsch früh spät schnell
leute menschen person personen ding dinge sache sachen art arten weise teil teile bereich bereiche thema themen problem probleme frage
fragen punkt punkte beispiel beispiele idee ideen anzahl zahl fall fälle zeit tag tage tagen woche wochen monat monate monaten jahr jahre
jahren ende anfang ort orte sitzung sitzungen session sessions workshop workshops maßnahme maßnahmen aktion aktionen möglichkeit
möglichkeiten
`);

const lightWords = wordSet(
  'der die das den dem des ein eine einen einem einer und ist sind zu zum zur in im an am auf auch wir uns unsere es',
);

const plural = lightStemmer(
  [
    [
      [/nen$/, 'n'],
      [/(?:en|er|es|em)$/, ''],
      [/(?:e|n|s)$/, ''],
    ],
  ],
  4,
);
const endings = lightStemmer(
  [
    [
      [/(?:ung|heit|keit|igkeit|schaft|isch|lich|ig|end)$/, ''],
      [/e$/, ''],
    ],
    [[/(?:lich|ig|isch|ier)$/, '']],
  ],
  4,
);
/** Vowels that change in the plural, and the sharp s, as one letter. */
const levelled = (word: string) =>
  word.replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u').replace(/ß/g, 'ss');

/** Verbs that open suggestions, in their base form; own list. */
const actionVerbs = wordSet(`
  schaffen verbessern organisieren vorschlagen teilen veröffentlichen schreiben schulen suchen fragen festlegen erstellen entwickeln
  stärken planen starten testen vereinfachen benennen einladen prüfen bewerten öffnen geben reduzieren ausleihen besprechen einführen
  anbieten bereitstellen klären abstimmen
`);

const headings: Language['headings'] = {
  topic: wordList(
    'thema, themen, titel, titel der session, sessionthema, betreff, idee, vorschlag, fragestellung, herausforderung, was',
  ),
  discussion: wordList(
    'diskussion, diskussionen, diskussionspunkte, wichtigste punkte, kernpunkte, punkte, notizen, mitschrift, protokoll, inhalt, inhalte, besprochenes, kommentare, anmerkungen, rückmeldungen, erkenntnisse, beobachtungen, zusammenfassung, beschreibung, was wurde gesagt',
  ),
  actions: wordList(
    'maßnahmen, maßnahme, aktionen, aktion, aufgaben, aufgabe, nächste schritte, weitere schritte, nächster schritt, ergebnisse, ergebnis, empfehlungen, vorschläge, vereinbarungen, beschlüsse, to do, todos, handlungsbedarf',
  ),
  site: wordList('standort, ort, stadt, region, veranstaltungsort, büro'),
  slot: wordList('zeit, uhrzeit, zeitslot, slot, session, sessionnummer, runde, zeitfenster, wann, beginn'),
  day: wordList('tag, datum'),
  room: wordList('raum, saal, tisch, zimmer, bühne, wo'),
  facilitator: wordList(
    'moderation, moderator, moderatorin, leitung, leiter, leiterin, gastgeber, gastgeberin, referent, referentin, sprecher, sprecherin, vortragende, sessiongeber, sessiongeberin, geleitet von',
  ),
  owner: wordList('verantwortlich, verantwortliche, zuständig, zuständigkeit, wer, verantwortung'),
  due: wordList('fällig, frist, termin, bis wann, fällig am, stichtag, bis'),
  kind: wordList('art, typ, format'),
};

const time: TimeWords = {
  months: wordList(
    'januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember',
  ),
  weekdays: wordList('montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag'),
  day: wordList('tag'),
  session: wordList('session, sitzung, slot, runde, block, workshop, teil, zeitfenster'),
  partOfDay: wordList('morgen, vormittag, mittag, nachmittag, abend'),
  until: wordList('bis'),
  breaks: wordList(
    'pause, kaffeepause, mittagspause, mittagessen, mittag, kaffee, frühstück, abendessen, anmeldung, registrierung, ankunft, ankommen, begrüßung, abschluss, ende, abreise, ausklang',
  ),
  placeholders: wordList('offen, frei, leer, keine, noch offen, wird noch bekannt gegeben, n n'),
  room: wordList(
    'raum, saal, halle, tisch, zimmer, bühne, bibliothek, galerie, foyer, etage, stock, studio, werkstatt, keller',
  ),
  grid: wordList('raster, sessionplan, plan, zeitplan, programm, agenda, übersicht, notizen'),
  continues: wordList('fortsetzung, wird fortgesetzt, geht weiter, forts'),
};

const sections: Language['sections'] = {
  people: wordList(
    'teilnehmende, teilnehmer, teilnehmerinnen, teilnehmerliste, teilnehmendenliste, teilnehmerinnen und teilnehmer, anwesende, anwesend, anwesenheit, wer war da, dabei, team, mitglieder, moderation, moderator, moderatorin, gastgeber, gastgeberin, referent, referentin, referierende, sprecher, sprecherin, protokollant, protokollantin, protokollführung, protokollführer, protokoll von, notizen von, mitschrift von, entschuldigt, abwesend, kontakt, ansprechpartner, autoren, vorstellungsrunde',
  ),
  aside: wordList(
    'links, weiterführende links, quellen, literatur, referenzen, material, materialien, folien, präsentation, aufzeichnung, video, chat, anhang, anhänge, fotos, bilder, tagesordnung, agenda, inhalt, inhaltsverzeichnis, siehe auch, status',
  ),
  detail: wordList(
    'beschreibung, ziel, ziele, zweck, warum, hintergrund, kontext, einleitung, einführung, überblick, problem, problemstellung, herausforderung, herausforderungen, ausgangslage, fragen, offene fragen, beispiele, ideen, details, fazit, entscheidungen, sonstiges, verschiedenes, hindernisse, risiken, bedenken, was gut läuft, was nicht gut läuft',
  ),
  rules: wordList(
    'verhaltenskodex, hausregeln, regeln, spielregeln, grundsätze, anfahrt, anreise, unterkunft, übernachtung, verpflegung, wlan, barrierefreiheit, datenschutz, anmeldung, tickets, sponsoren, partner, förderer, häufige fragen, impressum, organisatorisches, veranstaltungsort, ablauf, installation, lizenz, mitmachen',
  ),
};

const personalHeadings = wordList(
  'name, vorname, nachname, familienname, teilnehmer, teilnehmerin, person, mail, e mail, email, e mail adresse, telefon, handy, mobil, organisation, firma, unternehmen, arbeitgeber, abteilung, funktion, position, rolle, twitter, github, nick, ernährung, essen, allergien, t shirt größe, anreise, abreise, ankunft, hotel, anschrift, unterschrift, pronomen',
);

/** German: function words, filler, and a light stemmer in the manner of Savoy 2006 (case, number, umlaut) with the commonest suffixes. */
export const german: Language = {
  name: 'German',
  fullTag: 'de-DE',
  wording: () => import('../../../templates/wording/de.json', { with: { type: 'json' } }),
  pluralForms: ['one', 'other'],
  pluralFormOf: (count) => (count === 1 ? 'one' : 'other'),
  and: 'und',
  stopWords,
  fillerWords,
  lightWords,
  stem: (word) => endings(plural(levelled(word))),
  singular: (word) => plural(levelled(word)),
  isUnlikelyNoun: (word) => /.{3}(?:lich(?:en|e|er|es)?|ieren|bar|sam|iert)$/.test(word),
  looks:
    /[äöüß]|^(?:ge|ver|be|ent|zer|auf|aus|ein|schw|sch|zw|pf)[a-zäöü]{4,}(?:en|t|ung)$|(?:ung|ungen|heit|keit|schaft|lich|lichen|isch|ieren|tät|chen)$|sch|tz|cht/,
  actionVerbs,
  harshWords:
    /(?<!\p{L})(?:dumm\p{L}*|idiot\p{L}*|blöd\p{L}*|unfähig\p{L}*|inkompeten\p{L}*|nutzlos\p{L}*|hoffnungslos\p{L}*|scheiß\p{L}*|scheiss\p{L}*|mist|faul(?:e|er|en|es|heit)|lächerlich\p{L}*|peinlich\p{L}*|lügner\p{L}*|lügen|mobbing|rassist\p{L}*|sexist\p{L}*|toxisch\p{L}*|katastrophal\p{L}*|zeitverschwendung|saftladen|schuld (?:von|der|des))(?!\p{L})/iu,
  unfinishedEnding:
    /(?:^|\s)(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|aber|weil|dass|wenn|ob|unser|unsere|ihre|euer|für|mit|zum|zur|z\.? ?b|wie etwa)[,.]?$/i,
  statementVerbs: wordList('ist sind war waren hat haben wird werden', ' '),
  statementOpening: /(?!)/,
  requestWords: wordList('sollte, sollten, müssen, muss, brauchen, braucht, bitte'),
  dueOpening: 'bis(?: zum)?',
  headings,
  sections,
  personalHeadings,
  time,
};
