import { decodeQR, type Image } from 'qr/decode.js';

/** What the QR code in a picture says, or nothing where none can be read. */
export function qrInPicture(picture: Image): string | undefined {
  try {
    return decodeQR(picture);
  } catch {
    // The library throws where it finds none.
    return undefined;
  }
}
