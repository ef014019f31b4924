import type { ReactNode } from 'react';

import type { SealShape } from '@/utils/model/seal';

import { SealIcon } from './SealIcon';
import { SignIcon } from './SignIcon';
import { type Sign, signs } from './signs';

interface Props {
  readonly kind: SealShape | Sign;
  readonly children: ReactNode;
  /** The one thing to do about it. */
  readonly action?: { readonly label: string; readonly act: () => void } | undefined;
}

/** One sentence that stands for a whole screen, with its picture and the one thing to do about it. */
export function Notice({ kind, children, action }: Props) {
  return (
    <div className="notice">
      {isSign(kind) ? <SignIcon sign={kind} /> : <SealIcon shape={kind} />}
      <p role="status">{children}</p>
      {action ? (
        <button type="button" className="button quiet small" onClick={action.act}>
          {action.label}
        </button>
      ) : null}
    </div>
  );
}

const isSign = (kind: SealShape | Sign): kind is Sign => kind in signs;
