/** A picture's kind and its form: width over height. */
export interface PictureForm {
  readonly kind: 'png' | 'jpeg';
  readonly aspect: number;
}

/** Returns the form of a PNG or JPEG picture; null for what is neither, or has no size. */
export function readPictureForm(bytes: Uint8Array): PictureForm | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return formOf('png', view.getUint32(16), view.getUint32(20));
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return readJpeg(view);
  return null;
}

/** A JPEG is a row of segments; the frame (SOF0 to SOF15 but for three of them) holds height and width. ITU T.81, B.2.2. */
function readJpeg(view: DataView): PictureForm | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Any number of fill bytes may be before a marker.
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return formOf('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function formOf(kind: PictureForm['kind'], width: number, height: number): PictureForm | null {
  return width > 0 && height > 0 ? { kind, aspect: width / height } : null;
}
