import { type Failure, fail } from '@/utils/lib/result';
import type { Enclosed } from '@/utils/model/heavy';
import type { BadgeLink } from '@/utils/model/page';
import { badgeLinkOf, linkPointedAt, providerOf } from '@/utils/providers';

import { unbundled } from './bundle';
import { envelopes } from './envelopes';
import type { Environment } from './environment';

/** Larger than any of the kinds of document may be. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024;

/** What a file that somebody brings comes to: credentials to verify, and what there is to say of the rest. */
export type Brought =
  | Exclude<Enclosed, { kind: 'link' }>
  | { readonly kind: 'link'; readonly name: string; readonly link: BadgeLink };

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file itself, or what is inside of it; asks nobody. Only what no envelope knows goes through the heavy door. */
export async function broughtIn(
  { name, bytes }: NamedFile,
  { heavy }: Pick<Environment, 'heavy'>,
): Promise<readonly Brought[]> {
  if (bytes.length > MOST_FILE_BYTES)
    return [refused(name, fail('file-too-large', `${bytes.length} bytes`))];
  const itself: Brought = { kind: 'file', name, bytes };
  if (!heavy || envelopes.some(({ matches }) => matches(bytes))) return [itself];
  const contents = await heavy.contentsOf(bytes);
  if (contents.ok) return recognised(name, unbundled(contents.value));
  return contents.problem.code === 'unknown-format' ? [itself] : [refused(name, contents)];
}

/** Of the links in a document those that lead to credentials; a document without any is said to be so. */
function recognised(outer: string, contents: readonly Enclosed[]): readonly Brought[] {
  const found: Brought[] = [];
  const silent = new Set<string>();
  for (const one of contents) {
    const name = one.name === '' ? outer : `${outer} › ${one.name}`;
    const link = one.kind === 'link' ? badgeLinkIn(one.href) : undefined;
    if (one.kind !== 'link') found.push({ ...one, name });
    else if (link) found.push({ kind: 'link', name, link });
    else silent.add(name);
  }
  for (const name of silent)
    if (!found.some((one) => one.name === name || one.name.startsWith(`${name} › `)))
      found.push(
        refused(name, fail('nothing-enclosed', 'none of its links leads to a credential')),
      );
  return found;
}

/** A link to a person's collection counts too: its credentials can be shown. */
function badgeLinkIn(href: string): BadgeLink | undefined {
  const link = linkPointedAt(href);
  if (!link || link.provider === 'hosted') return badgeLinkOf({ href, text: '' });
  return providerOf(link)?.lookup.by === 'definition' ? undefined : link;
}

const refused = (name: string, { problem }: Failure): Brought => ({
  kind: 'refused',
  name,
  problem,
});
