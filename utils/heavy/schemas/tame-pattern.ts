const LONGEST = 256;

/** Repetitions without an end that a pattern may have: each multiplies the time by the length of the text. */
const MOST_ENDLESS = 2;

/** One piece of a regular expression: an escape, a class, a bracket, a repetition or any other character. */
const PIECE =
  /\\(?:[pPu]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!:]?|\(|\)|\{\d+(?:,\d*)?\}[?]?|[*+?][?]?|./gsu;

/**
 * Whether a stranger's regular expression can be run without running for ever: no repetition of what repeats or
 * chooses by itself, nothing that looks around or back, few repetitions without an end.
 */
export function isTame(pattern: string): boolean {
  if (pattern.length > LONGEST || !isPattern(pattern)) return false;
  const wild = [false];
  let closed = false;
  let endless = 0;

  for (const [piece] of pattern.matchAll(PIECE)) {
    const group = wild.length - 1;
    if (/^\((?:\?<?[=!]|\?<?$)/u.test(piece) || /^\\[1-9k]/u.test(piece)) return false;

    const repeats = /^(?:[*+]|\{)/u.test(piece);
    if (repeats && closed) return false;
    if (/^(?:[*+]|\{\d+,\}|\{\d+,\d{3,}\})/u.test(piece)) endless += 1;
    if (repeats || /^[?|]/u.test(piece)) wild[group] = true;

    closed = false;
    if (piece.startsWith('(')) wild.push(false);
    if (piece === ')') {
      closed = wild.pop() ?? true;
      wild[group - 1] ||= closed;
    }
  }
  return endless <= MOST_ENDLESS;
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').unicode;
  } catch {
    // A schema with a pattern that is none is not judged by, and the caller says so.
    return false;
  }
}
