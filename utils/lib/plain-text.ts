/** Control characters and formats that reorder or hide text; joiners stay, for some scripts need them. */
const HIDDEN =
  /(?:[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|\u17b4|\u17b5|[\ufe00-\ufe0f])+/gu;
/** Tags and other planes that no name needs. */
const PRIVATE = /[\u{e0000}-\u{e0fff}\p{Co}\p{Cn}\p{Cs}]+/gu;

/** A space between the digits of one number holds them together, and stays. */
const SPACES = /\s+(?<!\d[\u00a0\u202f](?=\d))/gu;

/** A text from outside as one line that shows what it says: nothing in it hides or reorders anything. */
export const plainText = (text: string): string =>
  text.replace(HIDDEN, ' ').replace(PRIVATE, '').replace(SPACES, ' ').trim();
