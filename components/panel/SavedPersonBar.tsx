import type { SavedRow } from '@/utils/model/saved-row';

import { SignIcon } from '../SignIcon';
import { say, sayAgo, sayDate } from '../words';

interface Props {
  readonly saved: SavedRow;
  readonly now: Date;
  readonly onBack: () => void;
  readonly onCheck: () => void;
  readonly onReport: () => void;
  readonly onRemove: () => void;
  readonly onChange: (change: { notes?: string; until?: string }) => void;
}

/** What can be done with a saved person: check again, report, note, keep for longer, delete. */
export function SavedPersonBar(props: Props) {
  const { saved, now, onBack, onCheck, onReport, onRemove, onChange } = props;
  return (
    <section className="saved-person">
      <button type="button" className="text-button back" onClick={onBack}>
        <SignIcon sign="back" />
        {say('saved_back')}
      </button>
      <p className="soft">{say('saved_when', sayAgo(saved.savedAt, now), sayDate(saved.until))}</p>
      <label className="stacked">
        {say('saved_notes')}
        <textarea
          className="field"
          rows={3}
          defaultValue={saved.notes}
          onBlur={({ target }) => onChange({ notes: target.value })}
        />
      </label>
      <label className="stacked">
        {say('saved_keep_until')}
        <input
          className="field"
          type="date"
          min={dayOf(now.toISOString())}
          value={dayOf(saved.until)}
          onChange={({ target }) => {
            if (target.value) onChange({ until: new Date(target.value).toISOString() });
          }}
        />
      </label>
      <div className="actions">
        <button type="button" className="button quiet small" onClick={onCheck}>
          {say('check_all_again')}
        </button>
        <button type="button" className="button quiet small" onClick={onReport}>
          {say('report_open')}
        </button>
        <button type="button" className="button quiet small danger" onClick={onRemove}>
          {say('saved_remove')}
        </button>
      </div>
    </section>
  );
}

/** The day of a moment as a date field writes it. */
const dayOf = (iso: string): string => iso.slice(0, 10);
