/** A YAML file of the package, as its text: it is put into the bundle when the program is built. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
