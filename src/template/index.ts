export { filesNamed } from './files-named.js';
export { inspectTemplate, type LayoutUse, type TemplateDescription } from './inspect-template.js';
export { loadTemplate, type TemplateReading } from './load-template.js';
export { shippedTemplates } from './shipped.js';
export { isPresentation, type TemplateFile, type TemplateSource } from './template-source.js';
