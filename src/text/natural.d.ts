/** The one piece of `natural` that is used. The package is CommonJS; esbuild bundles it. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { readonly stem: (word: string) => string };
  export default stemmer;
}
