import { cueIn, hasWordsOfItsOwn, isDemand, isWaiver, isWish } from './tier-words';

/** A part of a sentence, and where it begins. */
export interface Part {
  readonly text: string;
  readonly start: number;
}

/** "Ideally, you hold a CCNP" speaks of all that follows. */
const OPENING_WISH =
  /^(?:ideally|preferably|optionally|as a (?:bonus|plus)|bonus|idealerweise|idéalement|de préférence|idealmente|preferiblemente)\b/iu;
const BREAK =
  /(?<=[,;])\s|\s(?=(?:but|and|while|whereas|aber|und|mais|et|pero|y)\s)|\s(?=[–—-]\s)/giu;

/** "CCNA required, CCNP preferred" asks for two things; a comma alone only lists. */
export function partsOf(text: string): readonly Part[] {
  const pieces = piecesOf(text, OPENING_WISH.test(text) ? /(?<=;)\s/gu : BREAK);
  return isMixed(pieces) ? groupsOf(pieces, text) : [{ text, start: 0 }];
}

/** "Go, preferred" is one: words that only say how firmly speak of what stands before them. */
function piecesOf(text: string, breaks: RegExp): readonly Part[] {
  const starts = [0, ...[...text.matchAll(breaks)].map(({ index }) => index + 1)];
  const pieces: Part[] = [];
  for (const [at, start] of starts.entries()) {
    const piece = { text: text.slice(start, starts[at + 1] ?? text.length), start };
    const last = pieces.at(-1);
    if (!last || hasWordsOfItsOwn(piece.text)) pieces.push(piece);
    else pieces.splice(-1, 1, { text: last.text + piece.text, start: last.start });
  }
  return pieces;
}

function isMixed(pieces: readonly Part[]): boolean {
  const isLess = ({ text }: Part) => isWish(text) || isWaiver(text);
  const [, ...later] = pieces;
  return (
    (pieces.some(({ text }) => isDemand(text)) && pieces.some(isLess)) ||
    later.some(({ text }) => isWaiver(text) && isWaivedFromStart(text))
  );
}

const isWaivedFromStart = (text: string): boolean => !isWish(text) && opensWithCue(text);

/** A piece without a word on how firmly goes with such a word before it, "must have A, B", or behind it, "A, B required". */
function groupsOf(pieces: readonly Part[], text: string): readonly Part[] {
  const groups: { start: number; isOpen: boolean; isLeading: boolean }[] = [];
  for (const piece of pieces) {
    const isCued = isWish(piece.text) || isWaiver(piece.text) || isDemand(piece.text);
    const isLeading = isCued && (opensWithCue(piece.text) || demandsWhatFollows(piece.text));
    const last = groups.at(-1);
    const isContinued = isCued ? !isLeading && last?.isOpen : last?.isOpen || last?.isLeading;
    if (!last || !isContinued) groups.push({ start: piece.start, isOpen: !isCued, isLeading });
    else if (isCued) last.isOpen = false;
  }
  return groups.map(({ start }, at) => ({
    text: text.slice(start, groups[at + 1]?.start ?? text.length),
    start,
  }));
}

/** "Nurses must possess A, B" demands B as well; "A required, B" leaves it open. */
const demandsWhatFollows = (text: string): boolean =>
  isDemand(text) && hasWordsOfItsOwn(text.slice(cueIn(text)));

/** Before the word that says how firmly stands nothing that could be asked for. */
const opensWithCue = (text: string): boolean => asksNothing(text.slice(0, cueIn(text)));

/** Words that only lead up to what is asked for. */
export const asksNothing = (text: string): boolean =>
  /^\W*(?:(?:and|but|or|while|with|you|we|they|candidates?|applicants?|also|ha(?:s|ve|ving)|are|be|it|is|must|should|will|an?|the|your?|und|aber|et|mais|y|pero)\W+)*$/iu.test(
    text,
  );
