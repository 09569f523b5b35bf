import type { Language, TimeWords } from './language.js';
import { lightStemmer, withoutAccents } from './light-stemmer.js';
import { wordList, wordSet } from './word-lists.js';

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

/** Verbs that open suggestions, in their base form; own list. */
const actionVerbs = wordSet(`
  créer mettre améliorer organiser proposer partager publier rédiger former chercher demander définir établir identifier développer
  renforcer prévoir lancer tester simplifier nommer inviter communiquer contacter étudier évaluer ouvrir faire donner réduire emprunter
  discuter écrire recruter financer élargir faciliter encourager garantir assurer intégrer revoir
`);

const headings: Language['headings'] = {
  topic: wordList(
    'sujet, sujets, thème, titre, titre de la session, sujet de la session, intitulé, idée, proposition, défi, quoi',
  ),
  discussion: wordList(
    'discussion, discussions, points de discussion, points discutés, points clés, points, notes, notes de session, échanges, débat, débats, commentaires, remarques, observations, constats, enseignements, résumé, synthèse, description, ce qui a été dit, compte rendu',
  ),
  actions: wordList(
    'actions, action, actions proposées, actions à mener, plan d action, points d action, prochaines étapes, étapes suivantes, suites, suites à donner, résultats, recommandations, propositions, décisions, à faire, pistes d action',
  ),
  site: wordList('site, lieu, ville, région, bureau, événement'),
  slot: wordList(
    'créneau, créneau horaire, horaire, heure, session, numéro de session, tour, plage, quand, début, heure de début',
  ),
  day: wordList('jour, date, journée'),
  room: wordList('salle, espace, table, pièce, amphithéâtre, où'),
  facilitator: wordList(
    'animateur, animatrice, animateurs, animé par, hôte, facilitateur, facilitatrice, intervenant, intervenante, intervenants, orateur, oratrice, président, présidente, modérateur, modératrice, porteur',
  ),
  owner: wordList('responsable, responsables, pilote, porteur de l action, qui, attribué à, chargé'),
  due: wordList('échéance, échéances, date limite, délai, pour quand, d ici, date cible'),
  kind: wordList('type, nature, type de session'),
};

const time: TimeWords = {
  months: wordList(
    'janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre',
  ),
  weekdays: wordList('lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche'),
  day: wordList('jour, journée'),
  session: wordList('session, créneau, atelier, tour, partie, séance, plage'),
  partOfDay: wordList('matin, matinée, après-midi, soir, soirée'),
  until: wordList('à, jusqu à'),
  breaks: wordList(
    'pause, pause café, pause déjeuner, déjeuner, café, thé, dîner, petit-déjeuner, accueil, accueil café, inscription, arrivée, clôture, fin, fin de journée, cocktail, apéritif',
  ),
  placeholders: wordList('à confirmer, à définir, à déterminer, libre, vide, aucun, néant, à annoncer'),
  room: wordList(
    'salle, amphithéâtre, amphi, table, espace, bibliothèque, galerie, scène, étage, hall, studio, atelier',
  ),
  grid: wordList('grille, grilles, programme, agenda, planning, emploi du temps, notes'),
  continues: wordList('suite, suite de la session précédente, continue, se poursuit'),
};

const sections: Language['sections'] = {
  people: wordList(
    'participants, participantes, liste des participants, présents, personnes présentes, présences, qui était là, équipe, membres, animateur, animatrice, animation, animé par, animée par, hôte, intervenant, intervenants, intervenante, orateur, oratrice, président de séance, secrétaire, preneur de notes, prise de notes, notes de, notes par, compte rendu par, rapporteur, rapporteure, excusés, absents, contact, auteurs, tour de table',
  ),
  aside: wordList(
    'liens, liens utiles, références, ressources, bibliographie, sources, diapositives, diapos, présentation, enregistrement, vidéo, tchat, annexe, annexes, photos, ordre du jour, sommaire, table des matières, voir aussi, statut',
  ),
  detail: wordList(
    'description, objectif, objectifs, but, buts, pourquoi, contexte, introduction, aperçu, problème, problématique, enjeux, défis, questions, questions ouvertes, exemples, idées, détails, conclusion, conclusions, décisions, divers, autres, freins, risques, craintes, ce qui marche, ce qui ne marche pas',
  ),
  rules: wordList(
    'code de conduite, règles, règles de vie, principes, accès, venir, comment venir, transport, transports, hébergement, repas, restauration, wifi, accessibilité, confidentialité, inscription, inscriptions, billets, sponsors, partenaires, soutiens, foire aux questions, infos pratiques, informations pratiques, installation, licence, contribuer',
  ),
};

const personalHeadings = wordList(
  'nom, prénom, nom de famille, participant, participante, personne, mail, e mail, email, courriel, adresse mail, adresse e mail, téléphone, portable, organisation, organisme, structure, entreprise, employeur, service, fonction, poste, rôle, twitter, github, régime, régime alimentaire, allergies, taille t shirt, arrivée, départ, hôtel, adresse, signature, pronoms',
);

/** French: function words, filler, and a light stemmer in the manner of Savoy 1999: number, gender, the commonest suffixes. */
export const french: Language = {
  name: 'French',
  fullTag: 'fr-FR',
  wording: () => import('../../../templates/wording/fr.json', { with: { type: 'json' } }),
  pluralForms: ['one', 'other'],
  pluralFormOf: (count) => (count === 0 || count === 1 ? 'one' : 'other'),
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
  actionVerbs,
  harshWords:
    /(?<!\p{L})(?:stupides?|idiote?s?|imbéciles?|cons?|connards?|nuls?|nulles?|incompétente?s?|incompétence|inutiles?|merde|merdique|honte|honteu(?:x|se)s?|scandaleu(?:x|se)s?|pathétiques?|paresseu(?:x|se)s?|fainéante?s?|menteu(?:r|se)s?|harcèlement|racistes?|sexistes?|toxiques?|perte de temps|la faute (?:à|de|du|des))(?!\p{L})/iu,
  unfinishedEnding:
    /(?:^|\s)(?:le|la|les|l['’]|un|une|des|du|de|d['’]|au|aux|et|ou|mais|que|qui|parce que|si|notre|nos|leur|leurs|votre|vos|pour|avec|dans|par ex|comme|afin de)[,.]?$/i,
  statementVerbs: wordList('est sont était étaient ont', ' '),
  statementOpening: /(?!)/,
  requestWords: wordList('faut, faudrait, doit, doivent, devrait, devraient, devrions, besoin'),
  dueOpening: "d['’]ici(?: le| au)?|avant(?: le)?",
  headings,
  sections,
  personalHeadings,
  time,
};
