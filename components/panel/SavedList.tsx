import { useState } from 'react';
import type { FindingRow } from '@/utils/model/finding-row';
import type { SavedRow } from '@/utils/model/saved-row';
import { sealShapes } from '@/utils/model/seal';
import type { CandidateRow } from '@/utils/model/store';
import { Notice } from '../Notice';
import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { sayTallied } from '../tally-words';
import { countsOf } from '../toolbar-words';
import { say, sayDate, sayNumber } from '../words';

/** A saved person with what the list shows of them. */
interface SavedPerson {
  readonly saved: SavedRow;
  readonly candidate: CandidateRow | undefined;
  readonly findings: readonly FindingRow[];
}

interface Props {
  readonly people: readonly SavedPerson[];
  readonly isPrivate: boolean;
  readonly onOpen: (savedId: string) => void;
  /** Back to the page in the tab, where a person can be saved. */
  readonly onPage: () => void;
  readonly onExport: (form: 'csv' | 'json') => void;
}

/** The people who were kept on purpose, with how long, to be searched and opened. */
export function SavedList({ people, isPrivate, onOpen, onPage, onExport }: Props) {
  const [wanted, setWanted] = useState('');
  if (isPrivate || people.length === 0)
    return (
      <Notice kind="people" action={{ label: say('saved_none_do'), act: onPage }}>
        {say(isPrivate ? 'saved_private' : 'saved_none')}
      </Notice>
    );
  const shown = people.filter(({ candidate, saved }) =>
    `${candidate?.name ?? ''} ${saved.notes}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <div className="saved-list">
      <label className="search">
        {say('saved_search')}
        <input
          className="field"
          type="search"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      </label>
      <p role="status" className="soft">
        {say('saved_count', sayNumber(shown.length), sayNumber(people.length))}
      </p>
      <ul>
        {shown.map(({ saved, candidate, findings }) => (
          <li key={saved.id}>
            <button type="button" className="saved-row" onClick={() => onOpen(saved.id)}>
              <b>
                <Outside text={candidate?.name ?? say('nobody_applicant')} />
              </b>
              <Dots findings={findings} />
              <small>{say('saved_until', sayDate(saved.until))}</small>
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button quiet small" onClick={() => onExport('csv')}>
          {say('export_csv')}
        </button>
        <button type="button" className="button quiet small" onClick={() => onExport('json')}>
          {say('export_json')}
        </button>
      </div>
    </div>
  );
}

/** The verdicts of a person at a glance, counted in words for those who do not see them. */
function Dots({ findings }: { findings: readonly FindingRow[] }) {
  const counts = countsOf(findings);
  const shown = sealShapes.map((shape, at) => ({ shape, count: counts[at] ?? 0 }));
  return (
    <span className="dots">
      {shown.map(({ shape, count }) =>
        count > 0 ? (
          <span key={shape}>
            <SealIcon shape={shape} />
            <span aria-hidden="true">{sayNumber(count)}</span>
            <span className="hidden-text">{sayTallied(shape, count)}</span>
          </span>
        ) : null,
      )}
    </span>
  );
}
