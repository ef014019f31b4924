import { type Kept, keptKinds } from '@/utils/model/kept';

import { say, sayNumber } from './words';

interface Props {
  readonly kept: Kept;
  /** What the browser says that all of it takes; absent where it does not say. */
  readonly bytes: number | undefined;
}

/** What this computer keeps, counted, and how much room it takes. */
export function KeptList({ kept, bytes }: Props) {
  return (
    <dl className="box kept">
      {keptKinds.map((kind) => (
        <div key={kind}>
          <dt>{say(`kept_${kind}`)}</dt>
          <dd>{sayNumber(kept[kind])}</dd>
        </div>
      ))}
      {bytes === undefined ? null : (
        <div>
          <dt>{say('kept_room')}</dt>
          <dd>{say('kept_megabytes', sayNumber(Math.ceil(bytes / 100_000) / 10))}</dd>
        </div>
      )}
    </dl>
  );
}
