import { fail } from '@/utils/lib/result';
import type { Credential, Proof } from '@/utils/model/credential';
import { outcomeOf } from '@/utils/model/problem-outcome';
import type { ProofFinding } from '@/utils/model/verification';

import type { Environment } from '../environment';
import { bbs2023 } from './bbs-2023';
import { chainedProof2021 } from './chained-proof-2021';
import { coseSign1 } from './cose-sign1';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019';
import { ecdsaSd2023 } from './ecdsa-sd-2023';
import { ecdsaSecp256k1Signature2019 } from './ecdsa-secp256k1-signature-2019';
import { ed25519Signature2018 } from './ed25519-signature-2018';
import { ed25519Signature2020 } from './ed25519-signature-2020';
import { eddsa2022 } from './eddsa-2022';
import { eddsaJcs2022 } from './eddsa-jcs-2022';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022';
import { hosted } from './hosted';
import { jades } from './jades';
import { jsonWebSignature2020 } from './json-web-signature-2020';
import { jws } from './jws';
import { merkleProof2017 } from './merkle-proof-2017';
import { merkleProof2019, merkleProof2019InDataIntegrity } from './merkle-proof-2019';
import type { Expectation, ProofSuite } from './proof';
import { inChain } from './proof-chain';
import { providerRecord } from './provider-record';
import { rsaSignature2018 } from './rsa-signature-2018';
import { sdJwt } from './sd-jwt';
import { vcJwt } from './vc-jwt';
import { vpJwt } from './vp-jwt';

/** Records, tokens, then the cryptosuites, the suites from before them, and anchors in chains. */
export const proofSuites: readonly ProofSuite[] = [
  hosted,
  providerRecord,
  jws,
  vcJwt,
  vpJwt,
  sdJwt,
  coseSign1,
  jades,
  eddsaRdfc2022,
  eddsa2022,
  eddsaJcs2022,
  ecdsaRdfc2019,
  ecdsaJcs2019,
  ecdsaSd2023,
  bbs2023,
  ed25519Signature2020,
  ed25519Signature2018,
  jsonWebSignature2020,
  ecdsaSecp256k1Signature2019,
  rsaSignature2018,
  merkleProof2019InDataIntegrity,
  merkleProof2019,
  chainedProof2021,
  merkleProof2017,
];

const MOST_PROOFS = 20;

/** A finding for each proof of a credential, in its own order. */
export async function verifyProofs(
  credential: Credential,
  environment: Environment,
  expectation: Expectation,
): Promise<ProofFinding[]> {
  const proofs = credential.proofs.slice(0, MOST_PROOFS + 1);
  const findings = await Promise.all(
    proofs.map((proof) => verify(proof, credential, environment, expectation)),
  );
  return inChain(findings, proofs);
}

async function verify(
  proof: Proof,
  credential: Credential,
  environment: Environment,
  expectation: Expectation,
): Promise<ProofFinding> {
  const { suite: id, verificationMethod } = proof;
  const named = { suite: id, ...(verificationMethod && { verificationMethod }) };
  const suite = proofSuites.find((one) => one.id === id);
  const found =
    credential.proofs.length > MOST_PROOFS
      ? fail('too-large', `more than ${MOST_PROOFS} proofs`)
      : suite
        ? await suite.verify(proof, credential, environment, expectation)
        : fail('unsupported-proof', id);
  if (!found.ok)
    return { ...named, outcome: outcomeOf(found.problem.code), problem: found.problem };
  return {
    ...named,
    outcome: 'passed',
    ...(found.value && { signer: found.value }),
    ...((suite?.partial || isInPart(credential)) && { partial: true }),
  };
}

/** A token of which the holder withholds claims, as far as its digests tell. */
const isInPart = ({ secured }: Credential): boolean =>
  secured.kind === 'jws' && secured.selective?.inPart === true;
