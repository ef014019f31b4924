import type { Renewal } from '@/utils/model/next-steps';
import { compareTexts } from './compare-texts';
import type { HeldCredential } from './held';

const NOTICE_MS = 90 * 86_400_000;

/** Genuine credentials that have expired or do so within ninety days, the most urgent first. */
export function renewalsDue(held: readonly HeldCredential[], now: Date): readonly Renewal[] {
  return held
    .flatMap(({ id, name, shape, validUntil }) => {
      const end = validUntil === undefined ? Number.NaN : Date.parse(validUntil);
      const isGenuine = shape === 'verified' || shape === 'caution' || shape === 'confirmed';
      if (validUntil === undefined || !isGenuine || !(end - now.getTime() <= NOTICE_MS)) return [];
      return [{ id, name, validUntil, over: end <= now.getTime() }];
    })
    .toSorted(
      (one, other) =>
        Date.parse(one.validUntil) - Date.parse(other.validUntil) || compareTexts(one.id, other.id),
    );
}
