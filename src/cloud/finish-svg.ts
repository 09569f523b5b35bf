/** What an SVG says to those who do not see it. */
export interface SvgTexts {
  readonly title: string;
  readonly description: string;
}

/**
 * Gives the SVG of a canvas, made fit to be shared: it scales (`viewBox`), names itself to screen readers, stands on
 * white, and says no more of a point than hundredths of a pixel. Digits beyond are cut off, not rounded: a quick copy.
 */
export function finishSvg(
  drawn: Uint8Array,
  size: { width: number; height: number },
  texts: SvgTexts,
): Uint8Array {
  const body = shortenNumbers(drawn.subarray(endOfRoot(drawn)));
  const head = new TextEncoder().encode(
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`,
      `<title id="title">${escapeXml(texts.title)}</title>`,
      `<desc id="desc">${escapeXml(texts.description)}</desc>`,
      `<path fill="#fff" d="M0 0h${size.width}v${size.height}h-${size.width}z"/>`,
    ].join('\n'),
  );
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}

/** Where the root's start tag ends: the second `>` of the canvas's own SVG, after that of the XML declaration. */
function endOfRoot(bytes: Uint8Array): number {
  const close = '>'.charCodeAt(0);
  return bytes.indexOf(close, bytes.indexOf(close) + 1) + 1;
}

/** Leaves two digits behind each point. The canvas writes nothing but paths and colours, so every point is a number's. */
function shortenNumbers(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let count = 0;
  let behindPoint = -1;
  for (const byte of bytes) {
    if (byte === point) behindPoint = 0;
    else if (behindPoint >= 0 && byte >= zero && byte <= nine) {
      if (++behindPoint > 2) continue;
    } else behindPoint = -1;
    kept[count++] = byte;
  }
  return kept.subarray(0, count);
}

const [point, zero, nine] = ['.', '0', '9'].map((letter) => letter.charCodeAt(0)) as [number, number, number];

/** Escapes what XML gives a meaning, and takes out what no XML document may hold. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
