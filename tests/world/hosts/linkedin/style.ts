import { seededHex } from '../../seeded';

/** Class names as LinkedIn makes them since 2026: a digest, different after every release. */
export interface HashedClasses {
  readonly card: string;
  readonly name: string;
  readonly line: string;
  readonly link: string;
  readonly unseen: string;
}

export function hashedClasses(seed: string): HashedClasses {
  const hashed = (use: string) => `_${seededHex(seed, `linkedin/class/${use}`, 8)}`;
  return {
    card: hashed('card'),
    name: hashed('name'),
    line: hashed('line'),
    link: hashed('link'),
    unseen: hashed('unseen'),
  };
}

export const styleOf = ({ card, name, line, link, unseen }: HashedClasses): string => `
body { margin: 0; background: #f4f2ee; font: 16px/1.4 sans-serif; color: #222 }
header { display: flex; gap: 2rem; align-items: center; padding: .5rem 2rem; background: #fff }
.${card} { max-width: 50rem; margin: 1rem auto; padding: 1rem 1.5rem; background: #fff; border-radius: .5rem }
.${name} { font-size: 1.5rem; margin: 0 }
.${line} { margin: .1rem 0 }
.${link} { display: inline-block; margin: .3rem 0; padding: .3rem 1rem; border: 1px solid; border-radius: 2rem }
.${unseen} { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
`;
