import type { Field } from './heading-words.js';

/** Words of time and place in headings and cells, in small letters. Months and weekdays begin with January and Monday. */
export interface TimeWords {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** A word for a day before its number: `Tag 2`. */
  readonly day: readonly string[];
  /** A word for a slot before its number: `Sitzung 2`. */
  readonly session: readonly string[];
  readonly partOfDay: readonly string[];
  /** What stands between two times: `9:00 bis 10:00`. */
  readonly until: readonly string[];
  /** What is no session: breaks, meals, arrival, the end of the day. */
  readonly breaks: readonly string[];
  /** What stands in a cell until somebody offers a session. */
  readonly placeholders: readonly string[];
  readonly room: readonly string[];
  /** What a table of sessions is called in its heading: `Grid Leeds`, `Raster Ulm`. */
  readonly grid: readonly string[];
  /** A cell that says the session before it goes on. */
  readonly continues: readonly string[];
}

export interface HeadingWords {
  readonly fields: Readonly<Record<Field, readonly string[]>>;
  readonly time: TimeWords;
}

const list = (text: string): readonly string[] => text.split(', ');

/**
 * Headings of grids in other languages than English, by the first part of the language tag: small letters, no punctuation, the likelier
 * ones first. No word stands for two fields of one language.
 */
export const headingWordsByLanguage: Readonly<Record<string, HeadingWords>> = {
  cy: {
    fields: {
      topic: list(
        'pwnc, pynciau, testun, teitl, teitl y sesiwn, pwnc y sesiwn, thema, syniad, cwestiwn, cynnig, her, beth',
      ),
      discussion: list(
        'trafodaeth, y drafodaeth, trafodaethau, pwyntiau trafod, prif bwyntiau, pwyntiau, nodiadau, nodiadau’r sesiwn, sylwadau, adborth, crynodeb, disgrifiad, beth a ddywedwyd, beth glywsom ni, gwersi, gwersi a ddysgwyd, canfyddiadau',
      ),
      actions: list(
        'camau gweithredu, cam gweithredu, camau, gweithredoedd, gweithredu, camau nesaf, y camau nesaf, canlyniadau, argymhellion, awgrymiadau, i’w wneud, penderfyniadau',
      ),
      site: list('safle, lleoliad, dinas, tref, swyddfa, rhanbarth, digwyddiad'),
      slot: list(
        'slot, slot amser, amser, sesiwn, rhif y sesiwn, rownd, cyfnod, pryd, dechrau, amser dechrau',
      ),
      day: list('diwrnod, dydd, dyddiad'),
      room: list('ystafell, lle, gofod, bwrdd, neuadd, ble'),
      facilitator: list(
        'hwylusydd, hwyluswyr, arweinydd, arweinwyr, cadeirydd, siaradwr, siaradwyr, cyflwynydd, trefnydd, dan arweiniad',
      ),
      owner: list('perchennog, perchnogion, cyfrifol, yn gyfrifol, pwy, cyfrifoldeb'),
      due: list('erbyn, erbyn pryd, dyddiad cau, dyddiad targed, terfyn amser'),
      kind: list('math, math o sesiwn'),
    },
    time: {
      months: list(
        'ionawr, chwefror, mawrth, ebrill, mai, mehefin, gorffennaf, awst, medi, hydref, tachwedd, rhagfyr',
      ),
      weekdays: list('dydd llun, dydd mawrth, dydd mercher, dydd iau, dydd gwener, dydd sadwrn, dydd sul'),
      day: list('diwrnod, dydd'),
      session: list('sesiwn, slot, rownd, gweithdy, rhan, cyfnod'),
      partOfDay: list('bore, prynhawn, pnawn, nos, noswaith, hwyr'),
      until: list('hyd, i, tan'),
      breaks: list(
        'egwyl, seibiant, cinio, amser cinio, coffi, te, paned, brecwast, swper, cofrestru, cyrraedd, croeso, diwedd, diwedd y dydd, cau, rhwydweithio',
      ),
      placeholders: list('i’w gadarnhau, i’w gyhoeddi, dim, gwag, ar gael'),
      room: list('ystafell, neuadd, bwrdd, llyfrgell, oriel, llwyfan, llawr, gofod'),
      grid: list('grid, gridiau, amserlen, agenda, rhaglen, nodiadau'),
      continues: list('parhad, yn parhau, parhau, parhad o’r sesiwn flaenorol'),
    },
  },
  fr: {
    fields: {
      topic: list(
        'sujet, sujets, thème, titre, titre de la session, sujet de la session, intitulé, idée, proposition, défi, quoi',
      ),
      discussion: list(
        'discussion, discussions, points de discussion, points discutés, points clés, points, notes, notes de session, échanges, débat, débats, commentaires, remarques, observations, constats, enseignements, résumé, synthèse, description, ce qui a été dit, compte rendu',
      ),
      actions: list(
        'actions, action, actions proposées, actions à mener, plan d action, points d action, prochaines étapes, étapes suivantes, suites, suites à donner, résultats, recommandations, propositions, décisions, à faire, pistes d action',
      ),
      site: list('site, lieu, ville, région, bureau, événement'),
      slot: list(
        'créneau, créneau horaire, horaire, heure, session, numéro de session, tour, plage, quand, début, heure de début',
      ),
      day: list('jour, date, journée'),
      room: list('salle, espace, table, pièce, amphithéâtre, où'),
      facilitator: list(
        'animateur, animatrice, animateurs, animé par, hôte, facilitateur, facilitatrice, intervenant, intervenante, intervenants, orateur, oratrice, président, présidente, modérateur, modératrice, porteur',
      ),
      owner: list('responsable, responsables, pilote, porteur de l action, qui, attribué à, chargé'),
      due: list('échéance, échéances, date limite, délai, pour quand, d ici, date cible'),
      kind: list('type, nature, type de session'),
    },
    time: {
      months: list(
        'janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre',
      ),
      weekdays: list('lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche'),
      day: list('jour, journée'),
      session: list('session, créneau, atelier, tour, partie, séance, plage'),
      partOfDay: list('matin, matinée, après-midi, soir, soirée'),
      until: list('à, jusqu à'),
      breaks: list(
        'pause, pause café, pause déjeuner, déjeuner, café, thé, dîner, petit-déjeuner, accueil, accueil café, inscription, arrivée, clôture, fin, fin de journée, cocktail, apéritif',
      ),
      placeholders: list('à confirmer, à définir, à déterminer, libre, vide, aucun, néant, à annoncer'),
      room: list(
        'salle, amphithéâtre, amphi, table, espace, bibliothèque, galerie, scène, étage, hall, studio, atelier',
      ),
      grid: list('grille, grilles, programme, agenda, planning, emploi du temps, notes'),
      continues: list('suite, suite de la session précédente, continue, se poursuit'),
    },
  },
  de: {
    fields: {
      topic: list(
        'thema, themen, titel, titel der session, sessionthema, betreff, idee, vorschlag, fragestellung, herausforderung, was',
      ),
      discussion: list(
        'diskussion, diskussionen, diskussionspunkte, wichtigste punkte, kernpunkte, punkte, notizen, mitschrift, protokoll, inhalt, inhalte, besprochenes, kommentare, anmerkungen, rückmeldungen, erkenntnisse, beobachtungen, zusammenfassung, beschreibung, was wurde gesagt',
      ),
      actions: list(
        'maßnahmen, maßnahme, aktionen, aktion, aufgaben, aufgabe, nächste schritte, weitere schritte, nächster schritt, ergebnisse, ergebnis, empfehlungen, vorschläge, vereinbarungen, beschlüsse, to do, todos, handlungsbedarf',
      ),
      site: list('standort, ort, stadt, region, veranstaltungsort, büro'),
      slot: list('zeit, uhrzeit, zeitslot, slot, session, sessionnummer, runde, zeitfenster, wann, beginn'),
      day: list('tag, datum'),
      room: list('raum, saal, tisch, zimmer, bühne, wo'),
      facilitator: list(
        'moderation, moderator, moderatorin, leitung, leiter, leiterin, gastgeber, gastgeberin, referent, referentin, sprecher, sprecherin, vortragende, sessiongeber, sessiongeberin, geleitet von',
      ),
      owner: list('verantwortlich, verantwortliche, zuständig, zuständigkeit, wer, verantwortung'),
      due: list('fällig, frist, termin, bis wann, fällig am, stichtag, bis'),
      kind: list('art, typ, format'),
    },
    time: {
      months: list(
        'januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember',
      ),
      weekdays: list('montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag'),
      day: list('tag'),
      session: list('session, sitzung, slot, runde, block, workshop, teil, zeitfenster'),
      partOfDay: list('morgen, vormittag, mittag, nachmittag, abend'),
      until: list('bis'),
      breaks: list(
        'pause, kaffeepause, mittagspause, mittagessen, mittag, kaffee, frühstück, abendessen, anmeldung, registrierung, ankunft, ankommen, begrüßung, abschluss, ende, abreise, ausklang',
      ),
      placeholders: list('offen, frei, leer, keine, noch offen, wird noch bekannt gegeben, n n'),
      room: list(
        'raum, saal, halle, tisch, zimmer, bühne, bibliothek, galerie, foyer, etage, stock, studio, werkstatt, keller',
      ),
      grid: list('raster, sessionplan, plan, zeitplan, programm, agenda, übersicht, notizen'),
      continues: list('fortsetzung, wird fortgesetzt, geht weiter, forts'),
    },
  },
  es: {
    fields: {
      topic: list('tema, temas, título, título de la sesión, asunto, idea, propuesta, reto, qué'),
      discussion: list(
        'debate, debates, discusión, puntos de debate, puntos tratados, puntos clave, puntos, notas, notas de la sesión, comentarios, observaciones, conclusiones, aprendizajes, resumen, descripción, lo que se dijo',
      ),
      actions: list(
        'acciones, acción, acciones propuestas, puntos de acción, próximos pasos, siguientes pasos, resultados, recomendaciones, propuestas, acuerdos, compromisos, tareas, por hacer',
      ),
      site: list('sede, lugar, ciudad, región, oficina, ubicación'),
      slot: list(
        'franja, franja horaria, horario, hora, sesión, número de sesión, ronda, turno, cuándo, inicio, hora de inicio',
      ),
      day: list('día, fecha, jornada'),
      room: list('sala, espacio, mesa, aula, dónde'),
      facilitator: list(
        'facilitador, facilitadora, facilitadores, anfitrión, anfitriona, moderador, moderadora, ponente, ponentes, presenta, presentador, dirigido por, dinamizador, dinamizadora',
      ),
      owner: list('responsable, responsables, encargado, encargada, quién, asignado a'),
      due: list('plazo, fecha límite, vencimiento, para cuándo, fecha objetivo'),
      kind: list('tipo, clase, tipo de sesión'),
    },
    time: {
      months: list(
        'enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre',
      ),
      weekdays: list('lunes, martes, miércoles, jueves, viernes, sábado, domingo'),
      day: list('día, jornada'),
      session: list('sesión, franja, ronda, turno, bloque, taller, parte'),
      partOfDay: list('mañana, mediodía, tarde, noche'),
      until: list('a, hasta'),
      breaks: list(
        'pausa, descanso, pausa café, café, comida, almuerzo, desayuno, cena, registro, inscripción, llegada, bienvenida, cierre, clausura, fin',
      ),
      placeholders: list('por confirmar, por definir, libre, vacío, ninguno, ninguna, disponible'),
      room: list(
        'sala, salón, aula, mesa, biblioteca, galería, escenario, planta, espacio, auditorio, estudio, taller',
      ),
      grid: list('parrilla, cuadrícula, programa, agenda, horario, notas'),
      continues: list('continuación, continúa, sigue, continúa la sesión anterior'),
    },
  },
  nl: {
    fields: {
      topic: list(
        'onderwerp, onderwerpen, titel, titel van de sessie, thema, idee, voorstel, vraagstuk, uitdaging, wat',
      ),
      discussion: list(
        'discussie, discussies, discussiepunten, besproken punten, belangrijkste punten, kernpunten, punten, notities, aantekeningen, verslag, opmerkingen, bevindingen, inzichten, samenvatting, omschrijving, beschrijving, wat is er gezegd',
      ),
      actions: list(
        'acties, actie, actiepunten, actiepunt, voorgestelde acties, vervolgstappen, volgende stappen, uitkomsten, resultaten, aanbevelingen, voorstellen, afspraken, te doen, taken',
      ),
      site: list('locatie, plaats, stad, regio, kantoor, vestiging'),
      slot: list('tijdvak, tijdslot, tijd, tijdstip, sessie, sessienummer, ronde, wanneer, begin, aanvang'),
      day: list('dag, datum'),
      room: list('zaal, ruimte, kamer, tafel, lokaal, waar'),
      facilitator: list(
        'begeleider, begeleiders, gastheer, gastvrouw, gespreksleider, moderator, spreker, sprekers, voorzitter, trekker, inleider, geleid door',
      ),
      owner: list('eigenaar, actiehouder, verantwoordelijk, verantwoordelijke, wie, toegewezen aan'),
      due: list('deadline, uiterlijk, datum gereed, vóór wanneer, streefdatum, gereed op'),
      kind: list('soort, type, soort sessie'),
    },
    time: {
      months: list(
        'januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december',
      ),
      weekdays: list('maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag'),
      day: list('dag'),
      session: list('sessie, ronde, tijdvak, blok, workshop, deel'),
      partOfDay: list('ochtend, voormiddag, middag, namiddag, avond'),
      until: list('tot, t m'),
      breaks: list(
        'pauze, koffiepauze, lunch, lunchpauze, middagpauze, koffie, thee, ontbijt, diner, avondeten, inschrijving, registratie, ontvangst, inloop, welkom, opening, afsluiting, einde, borrel',
      ),
      placeholders: list('nog te bepalen, nog niet bekend, vrij, leeg, geen, nvt, n v t'),
      room: list(
        'zaal, ruimte, kamer, tafel, bibliotheek, galerij, podium, verdieping, foyer, studio, atelier, lokaal',
      ),
      grid: list('rooster, raster, schema, programma, agenda, tijdschema, notities'),
      continues: list('vervolg, gaat verder, vervolg van vorige sessie'),
    },
  },
  pt: {
    fields: {
      topic: list('tema, temas, título, título da sessão, assunto, ideia, proposta, desafio, o quê'),
      discussion: list(
        'debate, debates, discussão, discussões, pontos de discussão, pontos discutidos, pontos principais, pontos, notas, notas da sessão, comentários, observações, conclusões, aprendizagens, resumo, descrição, o que foi dito',
      ),
      actions: list(
        'ações, ação, acções, acção, ações propostas, pontos de ação, próximos passos, passos seguintes, resultados, recomendações, propostas, acordos, compromissos, tarefas, a fazer',
      ),
      site: list('local, cidade, região, sede, escritório, localização'),
      slot: list(
        'horário, hora, sessão, número da sessão, ronda, rodada, turno, quando, início, hora de início',
      ),
      day: list('dia, data, jornada'),
      room: list('sala, espaço, mesa, auditório, onde'),
      facilitator: list(
        'facilitador, facilitadora, facilitadores, anfitrião, anfitriã, moderador, moderadora, orador, oradora, oradores, dinamizador, dinamizadora, conduzido por, palestrante',
      ),
      owner: list('responsável, responsáveis, encarregado, quem, atribuído a'),
      due: list('prazo, data limite, até quando, data prevista'),
      kind: list('tipo, tipo de sessão, categoria'),
    },
    time: {
      months: list(
        'janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro',
      ),
      weekdays: list('segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo'),
      day: list('dia, jornada'),
      session: list('sessão, ronda, rodada, turno, bloco, oficina, parte'),
      partOfDay: list('manhã, meio-dia, tarde, noite'),
      until: list('a, às, até'),
      breaks: list(
        'pausa, intervalo, pausa para café, café, almoço, pequeno-almoço, café da manhã, jantar, lanche, inscrição, registo, credenciamento, chegada, boas-vindas, abertura, encerramento, fim',
      ),
      placeholders: list('a confirmar, a definir, a anunciar, livre, vazio, nenhum, nenhuma, disponível'),
      room: list(
        'sala, salão, mesa, biblioteca, galeria, palco, piso, andar, espaço, auditório, estúdio, oficina',
      ),
      grid: list('grelha, grade, programa, agenda, cronograma, notas'),
      continues: list('continuação, continua, continua da sessão anterior'),
    },
  },
};
