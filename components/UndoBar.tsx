import type { Undo } from './use-undo';
import { say } from './words';

/** Says what was done and takes it back; it stands in the panel, never on a page. */
export function UndoBar({ offer, onDone }: { offer: Undo | undefined; onDone: () => void }) {
  return (
    <div role="status" className="undo-bar">
      {offer ? (
        <>
          <span>{offer.words}</span>
          {offer.undo ? (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                offer.undo?.();
                onDone();
              }}
            >
              {say('undo')}
            </button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
