import { say, sayNumber } from './words';

interface Props {
  readonly done: number;
  readonly total: number;
  /** Some checks have not come to an end. */
  readonly isRunning: boolean;
  /** Stops the checks that have not begun, where there are any. */
  readonly onStop?: (() => void) | undefined;
}

/** How far the checks are, said to screen readers as they go; nothing once they are done. */
export function Progress({ done, total, isRunning, onStop }: Props) {
  return (
    <>
      <div role="status" className="progress">
        {isRunning ? (
          <>
            <span>{say('progress', sayNumber(done), sayNumber(total))}</span>
            <progress value={done} max={total} aria-hidden="true" />
          </>
        ) : null}
      </div>
      {onStop ? (
        <button type="button" className="text-button" onClick={onStop}>
          {say('stop_checks')}
        </button>
      ) : null}
    </>
  );
}
