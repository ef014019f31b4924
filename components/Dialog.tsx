import type { ReactNode } from 'react';

import { say } from './words';

const CONFIRMED = 'confirmed';

interface Props {
  /** Of its title. */
  readonly id: string;
  readonly title: string;
  readonly confirm: string;
  readonly canConfirm?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Asks once more before something is done. */
export function Dialog({ id, title, confirm, canConfirm = true, children, ...props }: Props) {
  return (
    <dialog
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      aria-labelledby={id}
      // Closed by itself it gives the focus back to where it came from; taken away it would not.
      onClose={({ currentTarget: { returnValue } }) =>
        returnValue === CONFIRMED ? props.onConfirm() : props.onCancel()
      }
      className="trust"
    >
      <h1 id={id}>{title}</h1>
      {children}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={!canConfirm}
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close(CONFIRMED)}
        >
          {confirm}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        >
          {say('cancel')}
        </button>
      </div>
    </dialog>
  );
}
