import { memo } from 'react';

import type { Audit, Batch } from '@/utils/model/batch';
import type { CandidateRow } from '@/utils/model/store';
import { Besides } from '../Besides';
import { labelOf } from '../label-words';
import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import type { Seen } from '../seen';
import { Under } from '../Under';
import { keyOf, say, sayInstant, sayNumber } from '../words';
import { AuditTable } from './AuditTable';

interface Person {
  readonly candidate: CandidateRow;
  readonly seen: readonly Seen[];
}

interface Props {
  readonly batch: Batch;
  /** In parts, as they were read: a part that is drawn is not drawn again. */
  readonly people: readonly (readonly Person[])[];
  readonly total: number;
  readonly audits: readonly Audit[];
  readonly version: string;
  readonly now: Date;
  readonly onPrint: () => void;
}

/** A batch on paper: everybody with every verdict, what was done when, and what was not checked. */
export function BatchReport({ batch, people, total, audits, version, now, onPrint }: Props) {
  const read = people.reduce((sum, part) => sum + part.length, 0);
  return (
    <main className="report batch-report">
      <header>
        <h1>
          <Outside text={say('report_heading', batch.name)} />
        </h1>
        <p className="soft">{say('report_made', sayInstant(now.toISOString()), version)}</p>
        <p>
          {say('batch_report_count', sayNumber(read), sayNumber(total), sayNumber(batch.people))}
        </p>
        <div className="actions no-print">
          <button type="button" className="button" disabled={read < total} onClick={onPrint}>
            {say('report_print')}
          </button>
        </div>
      </header>
      <section aria-labelledby="report-people">
        <h2 id="report-people">{say('batch_report_people')}</h2>
        {people.map((part) => (
          <Part key={part[0]?.candidate.id ?? ''} people={part} now={now} />
        ))}
      </section>
      <div>
        <h2 id="report-audit">{say('audit_title')}</h2>
        <AuditTable audits={audits} labelledBy="report-audit" />
      </div>
      <section aria-labelledby="report-not-checked">
        <h2 id="report-not-checked">{say('report_not_checked')}</h2>
        <p>{say('report_not_checked_text')}</p>
      </section>
    </main>
  );
}

const Part = memo(function Part({ people, now }: { people: readonly Person[]; now: Date }) {
  return (
    <ul className="report-people">
      {people.map(({ candidate, seen }) => (
        <li key={candidate.id}>
          <h3>
            <Outside text={candidate.name ?? candidate.label ?? say('nobody_applicant')} />
            {candidate.profile ? (
              <small dir="ltr" className="address">
                {candidate.profile}
              </small>
            ) : null}
          </h3>
          <ul>
            {seen.map((one) => (
              <Entry key={one.finding.id} seen={one} now={now} />
            ))}
            {(candidate.faults ?? []).map(({ text, reason }) => (
              <li key={text} className="fault">
                <SealIcon shape="neutral" />
                <span>{say(`fault_${keyOf(reason)}`, text)}</span>
              </li>
            ))}
          </ul>
          {seen.length === 0 && !candidate.faults ? (
            <p className="soft">{say('batch_report_none')}</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
});

function Entry({ seen, now }: { seen: Seen; now: Date }) {
  const { finding, result } = seen;
  const shape = (finding.state === 'done' && finding.appraisal?.seal.shape) || 'neutral';
  return (
    <li className={shape} data-reason={finding.appraisal?.seal.reason}>
      <SealIcon shape={shape} hollow={finding.appraisal?.seal.stale ?? false} />
      <span>
        {labelOf(seen, now)}{' '}
        <small>
          <Under seen={seen} />
          <Besides seen={seen} />
        </small>
        {finding.shared ? <small>{say('batch_report_shared')}</small> : null}
        <small>
          {result ? say('batch_report_checked', sayInstant(result.verifiedAt)) : null}{' '}
          <span dir="ltr" className="address">
            {finding.link.href}
          </span>
        </small>
      </span>
    </li>
  );
}
