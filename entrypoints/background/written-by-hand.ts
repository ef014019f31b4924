import type { Brought } from '@/utils/credentials/brought';
import { type Failure, fail } from '@/utils/lib/result';

import { linksIn } from './by-hand';

/** What a text that the user pastes holds: a credential as it is written, or links to some. */
export function writtenByHand(text: string): {
  readonly brought: readonly Brought[];
  /** By finding's link: addresses that stood in it, to be compared and kept nowhere. */
  readonly emails: ReadonlyMap<string, string>;
} {
  const written = text.trim();
  if (isCredential(written)) {
    const bytes = new TextEncoder().encode(written);
    return { brought: [{ kind: 'file', name: shortened(written), bytes }], emails: new Map() };
  }
  const links = linksIn(written);
  const emails = new Map(links.flatMap(({ href, email }) => (email ? [[href, email]] : [])));
  const brought = links.map(
    ({ email: _, ...link }): Brought => ({ kind: 'link', name: link.text, link }),
  );
  return { brought: brought.length > 0 ? brought : [nothingIn(written)], emails };
}

/** JSON, or a signed token of three parts, with what it discloses and the holder's own token behind it. */
const isCredential = (text: string): boolean =>
  text.startsWith('{') ||
  /^[\w-]{20,}\.[\w-]{20,}\.[\w-]+(?:~[\w-]*)*(?:~[\w-]+\.[\w-]+\.[\w-]+)?$/u.test(text);

function nothingIn(text: string): Brought {
  const { problem }: Failure = fail('nothing-enclosed', 'no address of a credential in the text');
  return { kind: 'refused', name: shortened(text), problem };
}

const LONGEST = 40;

const shortened = (text: string): string => {
  const [line = ''] = text.split('\n', 1);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};
