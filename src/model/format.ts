/** The output formats there are, in the order they are written. */
export const formats = ['pptx', 'html', 'clouds', 'json', 'csv', 'xlsx', 'md', 'email'] as const;
export type Format = (typeof formats)[number];

const formatsWithClouds: readonly Format[] = ['pptx', 'html', 'clouds'];

/** Gives whether clouds are drawn for these formats. */
export function needClouds(asked: readonly Format[]): boolean {
  return asked.some((format) => formatsWithClouds.includes(format));
}
