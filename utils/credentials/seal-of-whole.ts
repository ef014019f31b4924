import type { Appraisal } from '@/utils/model/appraisal';
import { type Seal, worstOf } from '@/utils/model/seal';

type Whole = readonly [Appraisal, ...Appraisal[]];

/** What a whole holds may lessen it, and what it shows is all that it is. */
export function sealOfWhole(format: string | undefined, whole: Whole): Seal {
  const [{ seal }, ...parts] = whole;
  if (format === 'verifiable-presentation') return sealOfShown(whole);
  const isOthers = format === 'clr-2' && parts.some(isOfAnother);
  return isOthers && (seal.shape === 'verified' || seal.shape === 'confirmed')
    ? { ...seal, shape: 'caution', reason: 'part-of-another' }
    : seal;
}

/** By a name or an address: one person may have several DIDs. */
const isOfAnother = ({ recipient, parts = [] }: Appraisal): boolean =>
  recipient === 'another' || parts.some(isOfAnother);

/** A presentation is no better than the worst that it shows; who holds it is vouched for by nobody. */
function sealOfShown([own, ...parts]: Whole): Seal {
  const seals = parts.map(({ seal }) => seal);
  return own.seal.shape === 'problem' ? own.seal : (worstOf(seals) ?? own.seal);
}
