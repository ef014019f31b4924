import { holdsBadge } from '@/utils/imports/holds-badge';

/** Codes are read well at this size, and quickly. */
const LONGEST_SIDE = 1_200;
const MOST_BYTES = 32 * 1024 * 1024;

/** What the QR code in a picture says; nothing where it is no picture, has none, or holds the credential itself. */
export async function scanPicture(file: File): Promise<string | undefined> {
  if (!/^image\/(?!svg)/u.test(file.type) || file.size > MOST_BYTES) return undefined;
  if (holdsBadge(new Uint8Array(await file.arrayBuffer()))) return undefined;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width * scale, bitmap.height * scale].map(Math.ceil);
  const context = new OffscreenCanvas(width ?? 1, height ?? 1).getContext('2d');
  if (!context) return undefined;
  const canvas = context.canvas;
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  const { qrInPicture } = await import('@/utils/imports/qr-in-picture');
  return qrInPicture(picture);
}
