import type { JsonObject } from '@/utils/lib/json';

import { packaged } from '../../credentials/contexts/published';
import { course } from '../../credentials/issued';
import { documentLoader } from '../../credentials/proofs/signings';
import { withOtherAchievement } from '../../world/sign/open-badge-3';
import {
  bbsKey,
  ecdsaSigner,
  everything,
  type SelectiveKey,
  type SelectiveSuite,
  shown,
  signForHolder,
} from '../../world/sign/selective-disclosure';
import type { Contest, Side } from '../measuring/contest';
import { didKeyDocuments, ownKey } from '../verify/own-key';
import { digitalBazaar, ours } from '../verify/sides';
import type { Pair } from '../verify/subject';

const sideOf = (name: string, file: string): Side => ({
  name,
  entry: `tests/bench/selective/${file}.worker.ts`,
});

const WARM =
  'modules, contexts and keys are warm; documents come from memory; no registry is asked';
const BARE = 'the same signatures one after the other, keys imported; ours: all checks';
/** At most twice as long as the signatures alone. */
const TWICE = 1 / 2;
const SLOW = { warmUp: 10, rounds: 11, inARow: 1 };

/** What no issuer lets anybody leave out, for it would be no badge (Open Badges 3.0, sections B.1.1 and B.1.2). */
const MANDATORY = [
  '/issuer',
  '/validFrom',
  ...['name', 'description', 'criteria'].map((name) => `/credentialSubject/achievement/${name}`),
];

export async function contests(): Promise<readonly Contest[]> {
  const ecdsa = await pairBy('ecdsa-sd-2023', ecdsaSigner(ownKey('P-256')));
  const bbs = await pairBy('bbs-2023', await bbsKey('school'));
  const ecdsaName = 'Open Badges 3.0, ecdsa-sd-2023';
  return [
    {
      name: ecdsaName,
      floor: 2,
      note: WARM,
      ours,
      peer: digitalBazaar('ecdsa-sd-2023'),
      ...ecdsa,
    },
    {
      name: ecdsaName,
      floor: TWICE,
      note: BARE,
      ours,
      peer: sideOf('its signature checks', 'bare-signatures'),
      ...ecdsa,
    },
    {
      name: 'Open Badges 3.0, bbs-2023',
      floor: 1,
      note: WARM,
      ours: sideOf('ours, with the heavy door', 'ours-with-bbs'),
      peer: digitalBazaar('bbs-2023'),
      ...bbs,
      pace: SLOW,
    },
  ];
}

export async function pairBy(suite: SelectiveSuite, key: SelectiveKey): Promise<Pair> {
  const badge: JsonObject = course({ issuer: key.controller });
  const signed = await signForHolder(badge, suite, { key, documentLoader, mandatory: MANDATORY });
  const credential = await shown(signed, suite, { documentLoader, chosen: everything(badge) });
  const documents = { ...Object.fromEntries(packaged), ...didKeyDocuments(key) };
  return {
    good: { credential, documents },
    tampered: { credential: withOtherAchievement(credential, 'Sailing'), documents },
  };
}
