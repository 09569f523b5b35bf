export const textLoaders: Readonly<Record<string, 'text'>>;
