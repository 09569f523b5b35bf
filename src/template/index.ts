export { filesNamed } from './files-named.js';

export { loadTemplate } from './load-template.js';
export { shippedTemplates } from './shipped.js';
export type { TemplateSource } from './template-source.js';
