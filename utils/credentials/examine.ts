import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import type { Credential, Embedded } from '@/utils/model/credential';
import { outcomeOf } from '@/utils/model/problem-outcome';
import type { Assurance, Check, Judgement } from '@/utils/model/verification';

import { assuranceOf, statusOf, statusWithout } from './assurance';
import { runChecks } from './checks';
import type { Presentation } from './checks/check';
import type { Environment } from './environment';
import { readEmbedded } from './formats/read-embedded';
import { keyBindingOf } from './key-binding';
import { byHolder, isPresentation, presentationOf, unwrapped } from './presented';
import { verifyProofs } from './proofs';
import type { Expectation } from './proofs/proof';

/** The part of a result that follows from the credential alone. */
export type Judged = Judgement;

const ASSERTED: Expectation = { purpose: 'assertionMethod' };

/** A record of endorsed credentials in a presentation goes three deep. */
const DEEPEST = 4;

/**
 * Puts every check to a credential. Nothing of it is handed on once its proof has failed, nor when it is written in words
 * that we do not know: they may mean anything.
 */
export const examine = (
  credential: Credential,
  environment: Environment,
  best: Assurance = 'cryptographically-verified',
  expectation: Expectation = ASSERTED,
): Promise<Judged> => examineIn({ environment, best, expectation, depth: 0 }, credential);

/** How a credential came to be examined. */
interface Setting {
  readonly environment: Environment;
  readonly best: Assurance;
  readonly expectation: Expectation;
  /** In how many others it stands. */
  readonly depth: number;
  readonly presentation?: Presentation;
}

async function examineIn(setting: Setting, credential: Credential): Promise<Judged> {
  if (!isPresentation(credential)) return examineOne(setting, credential);

  const expectation: Expectation = { ...setting.expectation, purpose: 'authentication' };
  const judged = await examineOne({ ...setting, expectation }, credential);
  return unwrapped(judged);
}

async function examineOne(setting: Setting, credential: Credential): Promise<Judged> {
  const { environment, best, expectation, presentation } = setting;
  const proofs = await verifyProofs(credential, environment, expectation);
  const binding = await keyBindingOf(credential, environment, expectation);
  const shownIn = decidingOf(binding, presentation);
  const examined = { credential, proofs, environment, ...(shownIn && { presentation: shownIn }) };
  const shown = isPresentation(credential)
    ? await presentationOf(examined, expectation)
    : undefined;
  const { checks: asked, found } = await runChecks({
    ...examined,
    judge: (embedded) => judgeEmbedded(embedded, setting, shown),
  });
  const { remarks } = credential;
  const wellFormed: Check = { id: 'well-formed', outcome: 'passed', ...(remarks && { remarks }) };
  const checks = [wellFormed, ...asked];

  const refuted = checks.find(
    ({ id, outcome }) => outcome === 'failed' && (id === 'proof' || id === 'issuer-identity'),
  );
  const problem = refuted?.problem ?? worst(checks);
  const readable = checks.every((check) => check.problem?.code !== 'unknown-context');
  const suites = credential.proofs.map(({ suite }) => suite);
  return {
    assurance: assuranceOf(checks, suites, best),
    status: statusOf(checks),
    checks,
    proofs,
    ...(problem && { problem: refuted && shown ? byHolder(problem) : problem }),
    ...(!refuted && readable && { credential, ...found }),
  };
}

/** A holder who has failed by one proof is not saved by another. */
const decidingOf = (
  own: Presentation | undefined,
  around: Presentation | undefined,
): Presentation | undefined =>
  around && (!own || (own.proof.outcome !== 'failed' && own.proof.outcome !== 'unknown'))
    ? around
    : own;

/** What stands in another credential is read and judged as if it had come by itself. */
async function judgeEmbedded(
  embedded: Embedded,
  { environment, depth }: Setting,
  presentation: Presentation | undefined,
): Promise<Judged> {
  if (depth >= DEEPEST)
    return withoutCredential(fail('too-large', `credentials ${DEEPEST} deep`).problem);
  const read = await readEmbedded(embedded, environment);
  if (!read.ok) return withoutCredential(read.problem);
  return examineIn(
    {
      environment,
      best: 'cryptographically-verified',
      expectation: ASSERTED,
      depth: depth + 1,
      ...(presentation && { presentation }),
    },
    read.value,
  );
}

/** Nothing could be read: one check says why, and nothing else is known. */
export function withoutCredential(problem: Problem): Judged {
  const obtained: Check = { id: 'well-formed', outcome: outcomeOf(problem.code), problem };
  return {
    assurance: 'link-shape-only',
    status: statusWithout(problem.code),
    checks: [obtained],
    proofs: [],
    problem,
  };
}

function worst(checks: readonly Check[]): Problem | undefined {
  const failed = checks.find(({ outcome }) => outcome === 'failed');
  const open = checks.find(({ outcome }) => outcome === 'unknown');
  return (failed ?? open)?.problem;
}
