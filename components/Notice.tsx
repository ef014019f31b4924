import type { ReactNode } from 'react';

import type { SealShape } from '@/utils/model/seal';

import { SealIcon } from './SealIcon';

/** One sentence that stands for a whole screen: nothing found, off here, still reading. */
export function Notice({ kind, children }: { kind: SealShape | 'busy'; children: ReactNode }) {
  return (
    <p className="notice" role="status">
      <SealIcon shape={kind === 'busy' ? 'neutral' : kind} />
      <span>{children}</span>
    </p>
  );
}
