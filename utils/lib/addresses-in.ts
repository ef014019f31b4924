/** Up to what cannot be part of an address. */
const REST = '[^\\s<>"\'`“”„«»‹›]+';

const ADDRESS = new RegExp(`https://${REST}`, 'gu');

/** As people print them: without the scheme too, and never what stands behind an @. */
const PRINTED = new RegExp(
  `(?<![\\w@/.-])(?:https://)?(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24}/${REST}`,
  'giu',
);

/** What ends a sentence or a bracket around an address, and is not its own. */
const AFTER = /(?<![.,;:!?…)\]}’،؛؟。，、）」])[.,;:!?…)\]}’،؛؟。，、）」]+$/u;

/** The addresses in a text. */
export const addressesIn = (text: string): readonly string[] =>
  (text.match(ADDRESS) ?? []).map((found) => found.replace(AFTER, ''));

/** The addresses in a text that was made to be printed. */
export const printedAddressesIn = (text: string): readonly string[] =>
  (text.match(PRINTED) ?? [])
    .map((found) => found.replace(AFTER, ''))
    .map((found) => (/^https:/iu.test(found) ? found : `https://${found}`));
