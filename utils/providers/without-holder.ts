const HELD = '(?:(?!%26|%23)[^&#\\s])*';
const HOLDER_FIRST = new RegExp(`(\\?|%3F)identity__${HELD}(?:&|%26)`, 'giu');
const HOLDER = new RegExp(`(?:[?&]|%3F|%26)identity__${HELD}`, 'giu');

/** A text in which a link with its holder's e-mail address is written out, without what it says of the holder. */
export const withoutHolder = (text: string): string =>
  text.replace(HOLDER_FIRST, '$1').replace(HOLDER, '');
