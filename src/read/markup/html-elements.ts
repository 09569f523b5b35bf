const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content or end tag. */
export const voidElements = setOf(
  'area base br col embed hr img input link meta param source track wbr basefont frame keygen',
);

/** Elements that end a block before and after themselves. */
export const boundaryElements = setOf(
  'p li div ul ol dl dt dd br tr td th table thead tbody tfoot caption section article blockquote pre h1 h2 h3 h4 h5 h6 hr header footer nav aside main form fieldset legend address figure figcaption details summary center menu option body html ac:task-list ac:task ac:task-body ac:structured-macro ac:rich-text-body ac:plain-text-body ac:layout ac:layout-section ac:layout-cell',
);

/** Elements whose text is never split at spaces. */
export const leafElements = setOf('p li div ul ol dt dd blockquote pre h1 h2 h3 h4 h5 h6');

/** Elements inside a line. */
export const inlineElements = setOf(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark o:p q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
);

/** Elements whose text a reader of the page never sees as words of the page. */
export const silentElements = setOf(
  'script style template noscript svg math select datalist iframe canvas audio video textarea object applet noframes title xml ac:parameter ac:default-parameter ac:task-id ac:task-uuid ac:task-status ac:placeholder ac:image ac:emoticon ac:schema-version rp',
);

/** Elements that are items of a list. Confluence has its own for tasks. */
export const itemElements = setOf('li ac:task');

/** Parts of a page that are no content, unless they hold a table. */
export const besideElements = setOf('nav header footer aside form');

export const headingElements = setOf('h1 h2 h3 h4 h5 h6');

export const boldElements = setOf('b strong');

/** Tells whether a style makes words bold, or plain inside bold ones as Google Docs does; null where it says neither. */
export function isBoldStyle(style: string | undefined): boolean | null {
  const weight = /font-weight\s*:\s*(bold|normal|\d{3})/i.exec(style ?? '')?.[1]?.toLowerCase();
  return weight === undefined ? null : weight === 'bold' || Number(weight) >= 600;
}

/** Elements that end an open paragraph, which may leave out its end tag. */
export const paragraphEnders = setOf(
  'p div ul ol dl table h1 h2 h3 h4 h5 h6 section article blockquote pre hr header footer nav aside main form fieldset address figure details center menu',
);

const labelWords = setOf('track tag label badge pill chip');
/** Words beside a label word that make the class name something larger than a label: `tag-list`, `track-title`. */
const otherWords = setOf(
  'title heading line body content text description desc list group wrapper container wrap row cell box area item',
);

/** Tells whether a class attribute marks a small mark beside the words, such as `track`, `session-tag`, `badge--red`. */
export function isLabelClass(classes: string): boolean {
  return classes.split(/\s+/).some((name) => {
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_:]+/);
    const isLabel = words.some((word) => labelWords.has(word) || labelWords.has(word.replace(/s$/, '')));
    return isLabel && !words.some((word) => otherWords.has(word));
  });
}
