import type { Language } from '../language.js';
import { lightStemmer, wordSet } from './light-stemmer.js';

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

/** German: function words, filler, and a light stemmer in the manner of Savoy 2006 (case, number, umlaut) with the commonest suffixes. */
export const german: Language = {
  and: 'und',
  stopWords,
  fillerWords,
  lightWords,
  stem: (word) => endings(plural(levelled(word))),
  singular: (word) => plural(levelled(word)),
  isUnlikelyNoun: (word) => /.{3}(?:lich(?:en|e|er|es)?|ieren|bar|sam|iert)$/.test(word),
  looks:
    /[äöüß]|^(?:ge|ver|be|ent|zer|auf|aus|ein|schw|sch|zw|pf)[a-zäöü]{4,}(?:en|t|ung)$|(?:ung|ungen|heit|keit|schaft|lich|lichen|isch|ieren|tät|chen)$|sch|tz|cht/,
};
