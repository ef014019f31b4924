import type { Requirement } from '@/utils/model/match';

import { Outside } from '../Outside';
import { say } from '../words';

/** What is asked for, by its name, and whether what is equal to it is taken. */
export function Asked({ requirement: { label, orEquivalent } }: { requirement: Requirement }) {
  return (
    <>
      <Outside text={label} />
      {orEquivalent ? <span className="soft"> {say('or_equivalent')}</span> : null}
    </>
  );
}
