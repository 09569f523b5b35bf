/** A grid of the package, as its text: it is put into the bundle when the program is built. */
declare module '*.csv' {
  const text: string;
  export default text;
}
