/** What is text in a bundle: a shipped codebook, the shell of the report, the sample grid. For the program's own bundle and for those of tests. */
export const textLoaders = { '.yaml': 'text', '.html': 'text', '.csv': 'text' };
