/** Letters of the bytes 0x80 to 0x9f; Node's own decoder gives control characters for them. A byte without a letter is U+FFFD. */
const upperControls = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** Gives the text of bytes in Windows-1252, in which nearly every byte is a letter. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(
    /[\u0080-\u009f]/g,
    (letter) => upperControls[letter.charCodeAt(0) - 0x80] ?? '\ufffd',
  );
}
