import type { SignedBadgeName } from '../../badges';
import { json, text } from '../../reply';
import type { Host, Stage } from '../host';
import { assumed, type Play, stated } from './play';
import { hostWith, uuidOf } from './replies';

const HOST = 'verifierplus.org';

const idOf = (answer: string) => uuidOf(`verifierplus/${answer}`);
const linkOf = (answer: string) => `https://${HOST}/credentials/${idOf(answer)}`;
const recordOf = (answer: string) => `/api/credentials/${idOf(answer)}`;

/** What is unknown and what is shared no more: the handler drops its own answer to both. */
const NEITHER = text(500, 'Internal Server Error');

/** Public copies from wallets: whatever holds of the credential itself holds here. */
export function verifierplus({ issuance }: Stage): Host {
  return {
    names: [HOST],
    answer: (visit) =>
      hostWith(HOST, {
        [recordOf('good')]: copyOf('dataIntegrity'),
        [recordOf('revoked')]: copyOf('revoked'),
        [recordOf('expired')]: copyOf('expired'),
        [recordOf('changed')]: json(200, { presentation: {} }),
      }).answer(visit) ?? NEITHER,
  };

  function copyOf(name: SignedBadgeName) {
    const credential = issuance.credential(name) ?? null;
    return json(200, {
      id: uuidOf(`verifierplus/copy/${name}`),
      controller: 'did:example:wallet',
      shared: true,
      createdAt: '2026-05-01T10:00:00.000Z',
      vp: { type: ['VerifiablePresentation'], verifiableCredential: [credential] },
    });
  }
}

export const verifierplusPlay: Play = {
  provider: 'verifierplus',
  asks: HOST,
  holder: 'amara',
  scenes: {
    good: stated(linkOf('good')),
    revoked: stated(linkOf('revoked')),
    expired: stated(linkOf('expired')),
    private: stated(linkOf('unshared')),
    missing: stated(linkOf('missing')),
    changed: assumed(linkOf('changed')),
  },
};
