import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  detectLanguages,
  foldPlural,
  isStopWord,
  languageOfText,
  resolveLanguages,
  soundsHarsh,
  stem,
} from '../../src/text/index.js';
import { languages, otherLanguages } from '../../src/text/languages/index.js';

const lines: Record<string, string[]> = {
  en: [
    'We need better training for the new staff',
    'Who decides what is on the agenda?',
    'The rooms are too small for a workshop of this kind',
  ],
  cy: [
    'Mae angen hyfforddiant gwell ar y staff newydd',
    "Pwy sy'n penderfynu beth sydd ar yr agenda?",
    "Mae'r ystafelloedd yn rhy fach ar gyfer gweithdy o'r math hwn",
  ],
  fr: [
    'Il faut mieux former les nouveaux agents',
    "Qui décide de ce qui est à l'ordre du jour ?",
    'Les salles sont trop petites pour un atelier de ce genre',
  ],
  de: [
    'Die neuen Mitarbeitenden brauchen eine bessere Schulung',
    'Wer entscheidet, was auf der Tagesordnung steht?',
    'Die Räume sind zu klein für einen Workshop dieser Art',
  ],
  es: [
    'Hay que formar mejor al nuevo personal',
    '¿Quién decide lo que está en el orden del día?',
    'Las salas son demasiado pequeñas para un taller de este tipo',
  ],
  nl: [
    'De nieuwe medewerkers hebben een betere opleiding nodig',
    'Wie beslist wat er op de agenda staat?',
    'De zalen zijn te klein voor een workshop van dit soort',
  ],
  pt: [
    'É preciso formar melhor os novos funcionários',
    'Quem decide o que está na ordem do dia?',
    'As salas são pequenas demais para uma oficina deste género',
  ],
};

describe('languageOfText', () => {
  it.each(Object.entries(lines))('knows lines in %s', (tag, own) => {
    expect(own.map((line) => languageOfText(line))).toEqual(own.map(() => tag));
  });

  it('says nothing of names, numbers and single words', () => {
    expect(languageOfText('Conf 2')).toBeNull();
    expect(languageOfText('Kim & Sam, 10:30–11:15')).toBeNull();
    expect(languageOfText('DDaT')).toBeNull();
  });
});

describe('detectLanguages', () => {
  it('needs more than a heading to take notes for anything but English', () => {
    expect(detectLanguages(['Ordre du jour de la journée'])).toEqual({ tags: ['en'], isSure: false });
    expect(detectLanguages([])).toEqual({ tags: ['en'], isSure: false });
  });

  it('finds two languages, the larger first, and none in a quotation', () => {
    const twice = (texts: string[] = []) => [...texts, ...texts];
    expect(detectLanguages([...twice(lines.cy), ...(lines.en ?? [])]).tags).toEqual(['cy', 'en']);
    expect(detectLanguages([...twice(twice(twice(lines.en))), lines.fr?.[0] ?? '']).tags).toEqual(['en']);
  });
});

describe('resolveLanguages', () => {
  const welsh = [...(lines.cy ?? []), ...(lines.cy ?? [])];
  it('writes in the language of the notes unless another is asked for', () => {
    expect(resolveLanguages([], welsh)).toMatchObject({ notes: 'cy', wordings: ['cy-GB'] });
    expect(resolveLanguages(['cy', 'en'], welsh)).toMatchObject({ notes: 'cy', wordings: ['cy', 'en'] });
    expect(resolveLanguages([], ['Topic'])).toMatchObject({ notes: 'en', wordings: ['en-GB'] });
  });
  it('takes the word of whoever asks where the notes tell too little, or nothing is known of the language', () => {
    expect(resolveLanguages(['fr'], ['Sujet'])).toMatchObject({ notes: 'fr' });
    expect(resolveLanguages(['it'], welsh)).toMatchObject({ notes: 'it' });
  });
});

describe('stemming', () => {
  const pairs: Record<string, [string, string][]> = {
    cy: [
      ['llyfrgell', 'llyfrgelloedd'],
      ['cyngor', 'gyngor'],
      ['cyngor', 'chyngor'],
      ['cyngor', 'nghyngor'],
      ['datblygiad', 'ddatblygiadau'],
      ['swydd', 'swyddi'],
      ['gwasanaeth', 'wasanaethau'],
      ['hyfforddiant', 'hyfforddiant'],
      ['pentref', 'bentrefi'],
    ],
    fr: [
      ['réunion', 'réunions'],
      ['national', 'nationaux'],
      ['bibliothèque', 'bibliothèques'],
      ["l'école", 'écoles'],
      ['formation', 'former'],
    ],
    de: [
      ['Bibliothek', 'Bibliotheken'],
      ['Haus', 'Häuser'],
      ['Schulung', 'Schulungen'],
      ['Raum', 'Räume'],
      ['Veranstaltung', 'Veranstaltungen'],
    ],
    es: [
      ['reunión', 'reuniones'],
      ['formación', 'formaciones'],
      ['biblioteca', 'bibliotecas'],
      ['vez', 'veces'],
      ['horario', 'horarios'],
    ],
    nl: [
      ['bijeenkomst', 'bijeenkomsten'],
      ['huis', 'huizen'],
      ['school', 'scholen'],
      ['opleiding', 'opleidingen'],
      ['kaart', 'kaarten'],
    ],
    pt: [
      ['reunião', 'reuniões'],
      ['formação', 'formações'],
      ['biblioteca', 'bibliotecas'],
      ['homem', 'homens'],
      ['local', 'locais'],
    ],
  };
  it.each(Object.entries(pairs))('folds forms of a word in %s', (tag, own) => {
    expect(own.filter(([a, b]) => stem(a, tag) !== stem(b, tag))).toEqual([]);
  });

  const apart: Record<string, [string, string][]> = {
    cy: [
      ['ysgol', 'ysbyty'],
      ['gwaith', 'gwasanaeth'],
    ],
    fr: [
      ['école', 'écran'],
      ['réunion', 'région'],
    ],
    de: [
      ['Haus', 'Hafen'],
      ['Schule', 'Schiff'],
    ],
    es: [
      ['casa', 'caso'],
      ['sala', 'salud'],
    ],
    nl: [
      ['huis', 'huur'],
      ['school', 'schaal'],
    ],
    pt: [
      ['cidade', 'cidadão'],
      ['sala', 'saúde'],
    ],
  };
  it.each(Object.entries(apart))('keeps other words apart in %s', (tag, own) => {
    const singulars = own.filter(([a, b]) => foldPlural(a, tag) === foldPlural(b, tag));
    expect(singulars).toEqual([]);
  });

  it('cuts each word of a grid in two languages as its own', () => {
    expect(stem('llyfrgelloedd', 'cy+en')).toBe(stem('llyfrgell', 'cy+en'));
    expect(stem('recruiting', 'cy+en')).toBe(stem('recruitment', 'en'));
    expect([isStopWord('mae', 'cy+en'), isStopWord('the', 'cy+en'), isStopWord('the', 'cy')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it('knows words of each language, and holds none of its lists with a capital', () => {
  for (const [tag, { stopWords, fillerWords }] of Object.entries(languages)) {
    expect([tag, stopWords.size > 130, fillerWords.size > 80]).toEqual([tag, true, true]);
    expect([...stopWords, ...fillerWords].filter((word) => word !== word.toLowerCase())).toEqual([]);
  }
});

it('finds harsh words in the language of the notes', () => {
  expect(soundsHarsh('Ein idiotischer Plan', 'de')).toBe(true);
  expect(soundsHarsh('The mist over the river', 'en')).toBe(false);
  expect(soundsHarsh('Une perte de temps', 'en+fr')).toBe(true);
});

describe('what is no language', () => {
  const english = ['Open data portals', 'How we built a map', 'Tools for the newsroom'];

  it('is not read into time zones, acronyms and hours that every row repeats', () => {
    const zones = Array.from(
      { length: 30 },
      (_, hour) => `${hour % 12}.20am PST · ${hour % 12}am EST · noon UTC`,
    );
    const hours = Array.from(
      { length: 40 },
      (_, hour) => `${(hour % 12) + 1}:15 am - ${(hour % 12) + 1}:45 am`,
    );
    expect(detectLanguages([...english, ...zones, ...hours]).tags).toEqual(['en']);
    expect(languageOfText('DES and DIE in the SE region')).toBe('en');
  });

  it('leaves a line all in capitals its words', () => {
    expect(languageOfText('LES RÉSULTATS SONT DANS LE RAPPORT')).toBe('fr');
  });
});

describe.each(Object.entries(languages))('the language %s', (tag, { headings, fullTag, wording }) => {
  it('has headings that are each for one field, in lower case', () => {
    const words = Object.values(headings).flat();
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => word !== word.toLowerCase() || word === '')).toEqual([]);
  });

  it('has a wording, and a tag with a country', async () => {
    expect(Object.keys((await wording()).default).length).toBeGreaterThan(300);
    expect(fullTag).toMatch(new RegExp(`^${tag}-[A-Z]{2}$`));
  });
});

it.each(Object.entries(otherLanguages))('%s: has every month and weekday', (_, { time }) => {
  expect([time.months.length, time.weekdays.length]).toEqual([12, 7]);
});

it('has a language for every wording', () => {
  const tags = readdirSync('templates/wording').flatMap(
    (file) => /^([a-z]{2})(?:-[A-Z]{2})?\.json$/.exec(file)?.[1] ?? [],
  );
  expect(tags.sort()).toEqual(Object.keys(languages).sort());
});
