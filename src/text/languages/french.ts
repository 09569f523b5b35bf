import type { Language } from '../language.js';
import { lightStemmer, withoutAccents, wordSet } from './light-stemmer.js';

/** Function words, with elided forms; own list. */
const stopWords = wordSet(`
le la les l un une des du de d au aux à a en dans par pour sur sous avec sans chez vers entre depuis pendant avant après contre dès
jusque jusqu'à jusqu'au selon malgré parmi hors lors via et ou ni mais donc or car si que qu quoi qui dont où quand comme comment pourquoi
combien lorsque puisque parce afin alors ainsi aussi encore déjà toujours jamais souvent parfois trop très peu plus moins assez beaucoup
bien tant tellement surtout presque plutôt ici là ça cela ceci ce cet cette ces celui celle ceux celles je j tu il elle on nous vous ils
elles me m te t se s lui leur leurs y moi toi soi eux mon ma mes ton ta tes son sa ses notre nos votre vos même mêmes autre autres tout
toute tous toutes chaque quelque quelques plusieurs certain certains certaine certaines aucun aucune rien personne quelqu'un quel quelle
quels quelles lequel laquelle lesquels est sont suis es sommes êtes était étaient été être étant sera seront serait seraient soit soient
fut ai as avons avez ont avait avaient avoir ayant aura auront aurait auraient ait aient eu fait font faire fera faut faudrait peut peuvent
pouvoir pourrait pourraient pouvons doit doivent devoir devrait devraient devons veut veulent vouloir ne n pas non oui point etc c'est
d'un d'une qu'il qu'on qu'elle n'est n'a n'y s'il l'on d'autres j'ai ex cf deux trois
`);

/** Filler of notes: wishes, praise and vague words; own list. */
const fillerWords = wordSet(`
besoin besoins souhait souhaiter vouloir mettre mise mis créer création améliorer amélioration améliorations développer développement
utiliser utilisation donner prendre trouver chercher demander dire voir savoir penser parler aider aide permettre permet assurer garantir
proposer proposition propositions discuter discussion discussions identifier définir établir prévoir organiser lancer renforcer favoriser
encourager promouvoir augmenter réduire éviter garder inclure ajouter montrer partager travailler travail fonctionner soutenir rendre
aller venir passer rester commencer continuer changer réfléchir envisager
bon bonne bons bonnes mieux meilleur meilleure meilleurs mauvais grand grande grands grandes petit petite petits nouveau nouvelle
nouveaux nouvelles clair claire simple facile difficile important importante importants intéressant utile possible possibles différent
différents différente différentes actuel actuelle commun commune communs spécifique nécessaire disponible premier première dernier
dernière long court seul seule vrai
gens personnes personne chose choses façon manière manières moyen moyens type types partie parties sujet sujets thème problème problèmes
question questions point points exemple exemples idée idées fois niveau nombre cas lieu temps jour jours semaine semaines mois an ans
année années aujourd'hui demain fin début session sessions séance atelier ateliers action actions mesure mesures
`);

const lightWords = wordSet(
  'le la les l un une des du de d au aux à en et est sont a ce cette ces nos notre il on se s y',
);

const plural = lightStemmer(
  [
    [
      [/aux$/, 'al'],
      [/(?:x|s)$/, ''],
    ],
  ],
  3,
);
const endings = lightStemmer([
  [
    [/(?:issement|issant)$/, 'ir'],
    [/(?:ation|ateur|atrice|ative|atif|isation)$/, ''],
    [
      /(?:ement|ment|euse|eur|ité|ique|able|ible|ance|ence|ante|ant|iste|isme|ition|tion|sion|age|ive|if|elle|el|ienne|ien|aire)$/,
      '',
    ],
    [/(?:er|ir|é|ée|ez|ons|ent)$/, ''],
    [/e$/, ''],
  ],
  [
    [/e$/, ''],
    [/([bcdfgmnprst])\1$/, '$1'],
  ],
]);

/** Takes off what is elided before a vowel: `l'école` → `école`. */
const whole = (word: string) => word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'/, '');

/** French: function words, filler, and a light stemmer in the manner of Savoy 1999: number, gender, the commonest suffixes. */
export const french: Language = {
  and: 'et',
  stopWords,
  fillerWords,
  lightWords,
  stem: (word) => withoutAccents(endings(plural(whole(word)))),
  singular: (word) => plural(whole(word)),
  isUnlikelyNoun: (word) =>
    /.{3}(?:ement(?<!gement)|er|ir|ées?|és?|ables?|ibles?|eux|euse)$/.test(word) &&
    !/(?:atelier|papier|avenir|courrier|calendrier|métier|santé|ité|ités)s?$/.test(word),
  looks:
    /[çœèêàùûëï]|^(?:[dljns]|qu)'\p{L}|(?:eaux?|ement|eur|euse|ique|iques|ité|ités|oir|aire|ée|ées|é|és|elle|ette|eux|age|isme|ière)$/u,
};
