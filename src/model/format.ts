/** The output formats there are, in the order they are written. */
export const formats = ['pptx', 'html', 'clouds', 'json', 'csv', 'xlsx', 'md', 'email'] as const;
export type Format = (typeof formats)[number];
