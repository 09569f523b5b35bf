import { describe, expect, it } from 'vitest';
import { noMapping } from '../../src/model/index.js';
import { normaliseSessions } from '../../src/normalise/index.js';
import { readGrids } from '../../src/read/index.js';

async function sessionsOf(text: string, lang: string, path = 'grid.csv') {
  const grids = await readGrids({ path, bytes: new TextEncoder().encode(text) }, () => {});
  const settings = { sites: [], repair: true, lang, mapping: noMapping };
  return normaliseSessions([grids], settings, () => {}).sessions;
}

const asRead = (sessions: Awaited<ReturnType<typeof sessionsOf>>) =>
  sessions.map(({ site, slot, room, topic, discussion, actions }) => ({
    place: [site, slot, room],
    topic: topic.text,
    items: [discussion.length, actions.length],
  }));

/** A row a session: site, slot, room, topic, points, actions, and a break. */
const tidy = {
  German: [
    'Standort;Zeit;Raum;Thema;Diskussion;Maßnahmen',
    'Ulm;Sitzung 1;Saal 2;Länger offene Büchereien;"Zu wenig Personal\nSchlüssel fehlen";Abends öffnen',
    'Ulm;Sitzung 1;Saal 3;Mittagspause;;',
  ],
  French: [
    'Ville;Créneau;Salle;Sujet;Discussion;Prochaines étapes',
    'Lyon;Atelier 1;Salle 2;Ouvrir plus longtemps;"Pas assez de monde\nLes clés manquent";Ouvrir le soir',
    'Lyon;Atelier 1;Salle 3;Déjeuner;;',
  ],
  Spanish: [
    'Ciudad;Franja;Sala;Tema;Debate;Próximos pasos',
    'León;Sesión 1;Sala 2;Abrir más horas;"Falta personal\nFaltan llaves";Abrir por la tarde',
    'León;Sesión 1;Sala 3;Descanso;;',
  ],
  Dutch: [
    'Locatie;Tijdvak;Zaal;Onderwerp;Discussie;Actiepunten',
    'Gouda;Ronde 1;Zaal 2;Langer open;"Te weinig mensen\nSleutels ontbreken";In de avond openen',
    'Gouda;Ronde 1;Zaal 3;Koffiepauze;;',
  ],
  Portuguese: [
    'Cidade;Horário;Sala;Tema;Discussão;Próximos passos',
    'Évora;Sessão 1;Sala 2;Abrir mais horas;"Falta pessoal\nFaltam chaves";Abrir à noite',
    'Évora;Sessão 1;Sala 3;Intervalo;;',
  ],
  Welsh: [
    'Safle;Slot;Ystafell;Pwnc;Trafodaeth;Camau gweithredu',
    'Bangor;Sesiwn 1;Ystafell 2;Agor yn hirach;"Dim digon o staff\nAllweddi ar goll";Agor gyda’r nos',
    'Bangor;Sesiwn 1;Ystafell 3;Cinio;;',
  ],
};

describe.each(Object.entries(tidy))('a %s grid', (_, lines) => {
  it('is read by its headings, without its break', async () => {
    const read = asRead(await sessionsOf(lines.join('\n'), 'en-GB'));
    const [site, slot, room, topic] = (lines[1] ?? '').split(';');
    expect(read).toEqual([{ place: [site, slot, room], topic, items: [2, 1] }]);
  });
});

it('a German table of rooms and times is read, its rooms in long words', async () => {
  const grid = [
    'Zeit;Besprechungsraum A;Lesesaal',
    '9:00 bis 10:00 Uhr;Länger offene Büchereien;Kinder lesen vor',
    '10:00 bis 10:30 Uhr;Kaffeepause;Kaffeepause',
    '14 Uhr;Neue Möbel;Weniger Papier',
  ];
  const read = asRead(await sessionsOf(grid.join('\n'), 'de'));
  expect(read.map(({ place, topic }) => [...place.slice(1), topic])).toEqual([
    ['9:00 bis 10:00 Uhr', 'Besprechungsraum A', 'Länger offene Büchereien'],
    ['9:00 bis 10:00 Uhr', 'Lesesaal', 'Kinder lesen vor'],
    ['14 Uhr', 'Besprechungsraum A', 'Neue Möbel'],
    ['14 Uhr', 'Lesesaal', 'Weniger Papier'],
  ]);
});

it('a heading above a table names site and slot in its language', async () => {
  const page = (heading: string) =>
    `<h2>${heading}</h2><table><tr><th>Sujet</th><th>Discussion</th><th>Actions</th></tr><tr><td>Ouvrir</td><td>Le soir</td><td>Demander</td></tr></table>`;
  const [session] = await sessionsOf(page('Grille Lyon – Atelier 2'), 'fr', 'grid.html');
  expect([session?.site, session?.slot]).toEqual(['Lyon', 'Atelier 2']);
});

it.each([
  ['Entwurf schreiben bis 3. März', '3. März'],
  ['Écrire le projet avant le 3 mars 2027', '3 mars 2027'],
  ['Escribir el borrador antes del 3 de marzo', '3 de marzo'],
  ['Concept schrijven vóór 3 maart', '3 maart'],
  ['Escrever o rascunho até 3 de março', '3 de março'],
  ['Ysgrifennu’r drafft erbyn 3 Mawrth', '3 Mawrth'],
])('a due date in an action is read: %s', async (action, due) => {
  const grid = `Topic;Discussion;Actions\nOffen;Punkt eins;${action}`;
  const [session] = await sessionsOf(grid, 'de');
  expect(session?.actions[0]).toMatchObject({ text: action, due });
});

it('English headings keep their meaning where another language has the same word', async () => {
  const grid =
    'Topic,Tag,Data,Local,Notes,Actions\nOpen late,evening,yes,no,Nobody comes,Ask\nWarm rooms,winter,no,no,Cold,Heat';
  const read = asRead(await sessionsOf(grid, 'en-GB'));
  expect(read).toEqual([
    { place: [null, null, null], topic: 'Open late', items: [1, 1] },
    { place: [null, null, null], topic: 'Warm rooms', items: [1, 1] },
  ]);
});
