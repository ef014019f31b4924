import type { Steps } from '@/utils/lib/in-slices';
import type { Evidence, MatchEdits, Requirement } from '@/utils/model/match';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { compareTexts } from './compare-texts';
import { idsOf } from './match';
import { shelfOf } from './shelf';

/** So many credentials are looked through in a step. */
const STEP = 64;
/** One beside the best, so that it is known what is left when that ends. */
const MOST = 2;

/** What is asked for, by whatever asks for it. */
interface Asking {
  readonly requirements: readonly Requirement[];
  readonly edits?: MatchEdits;
}

export interface Leading {
  /** For each skill that has a bond with what is asked for, at each level and of each status, the latest two. */
  readonly evidence: readonly Evidence[];
  /** The skills that have such a bond. */
  readonly bonded: ReadonlySet<string>;
}

/** The few of a large wallet on which matches hang, and whatever the user has said a word on. What is void never counts. */
export function* leading(
  evidence: readonly Evidence[],
  asking: readonly Asking[],
  vocabulary: Pick<Vocabulary, 'skills' | 'wider'>,
): Steps<Leading> {
  const asked = [...new Set(asking.flatMap(({ requirements }) => requirements.flatMap(idsOf)))];
  const bonded = new Set<string>();
  const named = new Set(asking.flatMap(({ edits }) => namedIn(edits)));
  const best = new Map<string, readonly Evidence[]>();
  for (let at = 0; at < evidence.length; at += STEP) {
    const some = evidence.slice(at, at + STEP).filter(({ status }) => status !== 'void');
    for (const id of shelfOf(some, asked, vocabulary).bySkill.keys()) bonded.add(id);
    for (const each of some)
      if (named.has(each.id)) best.set(`evidence ${each.id}`, [each]);
      else for (const key of keysOf(each)) best.set(key, foremost(best.get(key) ?? [], each));
    yield;
  }
  return { evidence: [...new Set([...best.values()].flat())], bonded };

  function keysOf({ status, places = [], skills }: Evidence): readonly string[] {
    return skills.flatMap(({ id, level, stated }) =>
      bonded.has(id) ? [JSON.stringify([id, level, stated, status, places])] : [],
    );
  }
}

const namedIn = ({ notThis = [], thisToo = [] }: MatchEdits = {}): readonly string[] =>
  [...notThis, ...thisToo].map(({ evidenceId }) => evidenceId);

function foremost(known: readonly Evidence[], each: Evidence): readonly Evidence[] {
  const last = known[MOST - 1];
  if (known.includes(each) || (last && byDate(last, each) <= 0)) return known;
  return [...known, each].toSorted(byDate).slice(0, MOST);
}

/** The latest first; what has no date counts as the oldest. */
const byDate = (one: Evidence, other: Evidence): number =>
  issued(other) - issued(one) || compareTexts(one.id, other.id);

const issued = ({ issuedOn }: Evidence): number => Date.parse(issuedOn ?? '') || 0;
