import type { BadgeLink } from './page';

/** What stands for a provider where a file that the user brought is the credential itself. */
const FILE = 'file';

/** A file is told by its hash: the same one brought twice is one. */
export const fileLink = (name: string, sha256: string): BadgeLink => ({
  href: `file:${sha256}`,
  provider: FILE,
  id: sha256,
  text: name.slice(-500),
});

export const isFile = ({ provider }: Pick<BadgeLink, 'provider'>): boolean => provider === FILE;
