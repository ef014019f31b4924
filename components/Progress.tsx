import type { FindingRow } from '@/utils/model/finding-row';

import { isRunning } from './is-running';
import { say } from './words';

/** How far the checks are, said to screen readers as they go; nothing once they are done. */
export function Progress({
  findings,
  onStop,
}: {
  readonly findings: readonly FindingRow[];
  readonly onStop?: () => void;
}) {
  const done = findings.filter(({ state }) => state === 'done').length;
  const isStoppable = onStop && findings.some(({ state }) => state === 'waiting');
  return (
    <>
      <div role="status" className="progress">
        {isRunning(findings) ? (
          <>
            <span>{say('progress', String(done), String(findings.length))}</span>
            <progress value={done} max={findings.length} aria-hidden="true" />
          </>
        ) : null}
      </div>
      {isStoppable ? (
        <button type="button" className="text-button" onClick={onStop}>
          {say('stop_checks')}
        </button>
      ) : null}
    </>
  );
}
