import type { Contest } from '../measuring/contest';
import { bareJose } from './bare-jose';
import { digitalBazaar } from './digital-bazaar';
import { ours } from './ours';
import type { Material, SubjectName, Verifier } from './subject';
import { verifierCore } from './verifier-core';

const WARM =
  'modules, contexts and keys are warm; documents come from memory; no registry is asked';
const CORE = `${WARM}; the schema that verifier-core guesses is an empty one, compiled before`;
const TOKEN = 'ours: all checks, the imported key is kept; jose: import of the key, and signature';
/** At most 1.3 times as long as jose takes for the signature alone. */
const NEAR = 1 / 1.3;

type Peer = readonly [name: string, verifier: Verifier];

const core: Peer = ['verifier-core 1.0.0-beta.11', verifierCore];
const jose: Peer = ['jose 6.2.17', bareJose];
const bazaar = (suite: keyof typeof digitalBazaar): Peer => [
  'digitalbazaar vc 7.3.0',
  digitalBazaar[suite],
];

/** Whole checks, each against a peer that does them too, with the bar that we set ourselves. */
const contests: readonly (readonly [SubjectName, Peer, floor: number | null, note: string])[] = [
  ['Open Badges 3.0, eddsa-rdfc-2022', bazaar('eddsa-rdfc-2022'), 6, WARM],
  ['Open Badges 3.0, eddsa-rdfc-2022', core, 7, CORE],
  ['Open Badges 3.0 with a schema', core, null, `${WARM}; verifier-core keeps a compiled schema`],
  ['Open Badges 3.0 with a status list', core, 6, `${CORE}; the list is verified every time`],
  ['Open Badges 3.0, Ed25519Signature2020', bazaar('Ed25519Signature2020'), 6, WARM],
  ['Open Badges 3.0, ecdsa-rdfc-2019', bazaar('ecdsa-rdfc-2019'), 6, WARM],
  ['Open Badges 3.0, eddsa-jcs-2022', bazaar('eddsa-jcs-2022'), 1.3, WARM],
  ['VC-JWT, EdDSA', jose, NEAR, TOKEN],
  ['VC-JWT, ES256', jose, NEAR, TOKEN],
  ['VC-JWT, RS256', jose, NEAR, TOKEN],
];

export const contestsOver = (material: Material): readonly Contest[] =>
  contests.map(([name, [peerName, peer], floor, note]) => {
    const { good, tampered } = material[name];
    const side = (sideName: string, verifier: Verifier) => ({
      name: sideName,
      good: verifier(good),
      tampered: verifier(tampered),
    });
    return { name, floor, note, ours: side('ours', ours), peer: side(peerName, peer) };
  });
