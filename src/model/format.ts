interface OutputFormat {
  /** Whether word clouds are drawn for it. */
  readonly clouds: boolean;
}

/** Every output format, in the order they are written. `renderers` in `outputs.ts` has a renderer for each. */
export const outputFormats = {
  pptx: { clouds: true },
  html: { clouds: true },
  clouds: { clouds: true },
  json: { clouds: false },
  csv: { clouds: false },
  xlsx: { clouds: false },
  md: { clouds: false },
  email: { clouds: false },
} as const satisfies Record<string, OutputFormat>;

export type Format = keyof typeof outputFormats;

/** Names of the formats, in the order of `outputFormats`. */
export const formats = Object.keys(outputFormats) as readonly Format[]; // The keys of the record, no others.

/** Returns whether clouds are drawn for these formats. */
export function needClouds(asked: readonly Format[]): boolean {
  const withClouds = formats.filter((format) => outputFormats[format].clouds);
  return asked.some((format) => withClouds.includes(format));
}
