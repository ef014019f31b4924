import { type Contest, hold, type Side } from '../measuring/contest';
import type { Place } from '../measuring/place';
import type { Row } from '../measuring/row';
import { bareJose, digitalBazaar, floor, ours, verifierCore } from './sides';
import type { Material, SubjectName } from './subject';

const WARM =
  'modules, contexts and keys are warm; documents come from memory; no registry is asked';
const CORE = `${WARM}; the schema that verifier-core guesses is an empty one, compiled before`;
const TOKEN = 'ours: all checks, the imported key is kept; jose: import of the key, and signature';
/** At most 1.3 times as long as jose takes for the signature alone. */
const NEAR = 1 / 1.3;

const FLOOR =
  'ours: all checks, the imported key is kept; the floor: JSON.parse, two SHA-256, import of the key, and signature';
/** At most 2.5 times as long as what nobody can leave out. */
const ABOVE_FLOOR = 1 / 2.5;

/** Whole checks, each against a peer that does them too, with the bar that we set ourselves. */
const contests: readonly (readonly [SubjectName, Side, floor: number | null, note: string])[] = [
  ['Open Badges 3.0, eddsa-rdfc-2022', digitalBazaar('eddsa-rdfc-2022'), 6, WARM],
  ['Open Badges 3.0, eddsa-rdfc-2022', verifierCore, 7, CORE],
  ['Open Badges 3.0, eddsa-rdfc-2022', floor, ABOVE_FLOOR, FLOOR],
  ['Open Badges 3.0 with a schema', verifierCore, null, `${WARM}; it keeps a compiled schema`],
  [
    'Open Badges 3.0 with a status list',
    verifierCore,
    6,
    `${CORE}; the list is verified each time`,
  ],
  ['Open Badges 3.0, Ed25519Signature2020', digitalBazaar('ed25519-signature-2020'), 6, WARM],
  ['Open Badges 3.0, ecdsa-rdfc-2019', digitalBazaar('ecdsa-rdfc-2019'), 6, WARM],
  ['Open Badges 3.0, eddsa-jcs-2022', digitalBazaar('eddsa-jcs-2022'), 1.3, WARM],
  ['VC-JWT, EdDSA', bareJose, NEAR, TOKEN],
  ['VC-JWT, ES256', bareJose, NEAR, TOKEN],
  ['VC-JWT, RS256', bareJose, NEAR, TOKEN],
];

export async function measureWhole(place: Place, material: Material): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, peer, least, note] of contests) {
    const contest: Contest = { name, floor: least, note, ours, peer, ...material[name] };
    rows.push(await hold(contest, place));
  }
  return rows;
}
