/** The codebooks that come with the program, by name; each loads when it is asked for. */
export const shippedCodebooks: Readonly<Record<string, () => Promise<{ readonly default: string }>>> = {
  'digital-workforce': () => import('../../templates/codebooks/digital-workforce.yaml'),
  'service-design': () => import('../../templates/codebooks/service-design.yaml'),
  'community-events': () => import('../../templates/codebooks/community-events.yaml'),
};
