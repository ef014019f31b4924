/** The keywords under which badges are baked into pictures, as they stand in the file. */
const KEYWORDS = ['openbadgecredential', 'openbadges'];
/** Long enough for the text chunks that stand before the pixels. */
const HEAD = 1024 * 1024;

/** Whether a credential is baked into a picture, as far as its first part tells. */
export function holdsBadge(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return KEYWORDS.some((keyword) => head.includes(keyword));
}
