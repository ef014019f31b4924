import type { Batch } from '@/utils/model/batch';

import { say, sayDate, sayNumber } from '../words';

interface Props {
  readonly batch: Batch;
  /** For how many days from its making it may be kept at the most, and whether a policy says so. */
  readonly most: { readonly days: number; readonly byPolicy: boolean };
  readonly onUntil: (until: string) => void;
}

const DAY_MS = 86_400_000;

/** Until when a batch is kept, and how to change that. */
export function Retention({ batch: { madeAt, until }, most, onUntil }: Props) {
  const last = new Date(Date.parse(madeAt) + most.days * DAY_MS).toISOString();
  return (
    <section className="retention" aria-labelledby="retention-title">
      <h2 id="retention-title">{say('retention_title')}</h2>
      <p>{say('retention_until', sayDate(until))}</p>
      <label className="stacked">
        {say('saved_keep_until')}
        <input
          className="field"
          type="date"
          value={until.slice(0, 10)}
          min={madeAt.slice(0, 10)}
          max={last.slice(0, 10)}
          onChange={({ target }) => {
            const chosen = Date.parse(`${target.value}T23:59:59.000Z`);
            if (Number.isNaN(chosen) || chosen < Date.parse(madeAt)) return;
            onUntil(new Date(Math.min(chosen, Date.parse(last))).toISOString());
          }}
        />
      </label>
      {most.byPolicy ? (
        <p className="soft">{say('retention_policy', sayNumber(most.days))}</p>
      ) : null}
    </section>
  );
}
