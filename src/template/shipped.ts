/** The templates that come with the program, by name; each loads when it is asked for. */
export const shippedTemplates: Readonly<Record<string, () => Promise<{ readonly default: string }>>> = {
  plain: () => import('../../templates/decks/plain.yaml'),
  'public-sector': () => import('../../templates/decks/public-sector.yaml'),
  dark: () => import('../../templates/decks/dark.yaml'),
  'high-contrast': () => import('../../templates/decks/high-contrast.yaml'),
  original: () => import('../../templates/decks/original.yaml'),
};
