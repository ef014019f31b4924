import type { PageRow, PostingRow } from '@/utils/model/store';

import { keyOf, say, sayList, sayNumber } from '../words';
import { ReadField } from './ReadField';

interface Props {
  readonly posting: PostingRow;
  /** The page in the tab, which need not be the posting's. */
  readonly page: PageRow | undefined;
  readonly onCorrect: (field: 'title' | 'company', value: string | undefined) => void;
  readonly onIsNot: () => void;
}

/** What was read of a posting and from where; what is not on its page is said to be missing, not guessed. */
export function ReadPosting({ posting: { id, posting }, page, onCorrect, onIsNot }: Props) {
  const { title, company, description } = posting;
  const host = URL.canParse(id) ? new URL(id).hostname : id;
  const isHere = page?.postingId === id;
  const missing = isHere ? (page?.missing ?? []) : [];
  return (
    <section className="read" aria-label={say('read_posting_title')}>
      {missing.length > 0 ? (
        <p className="partly">
          {say('read_partly', sayList(missing.map((field) => say(`field_${field}`))))}
        </p>
      ) : null}
      {description ? null : <p className="partly">{say('description_elsewhere')}</p>}
      <details>
        <summary>{say('read_posting_title')}</summary>
        <dl>
          {(['title', 'company'] as const).map((name) => (
            <ReadField
              key={name}
              label={say(`field_${name}`)}
              value={{ title, company }[name]?.value}
              source={{ title, company }[name]?.source}
              host={host}
              onCorrect={(value) => onCorrect(name, value)}
            />
          ))}
          <div className="read-field">
            <dt>{say('field_description')}</dt>
            <dd>
              {description ? (
                <>
                  {say('description_read', sayNumber(description.value.length))}{' '}
                  <small>{say(`source_${keyOf(description.source)}`, host)}</small>
                </>
              ) : (
                <i>{say('field_missing')}</i>
              )}
            </dd>
          </div>
        </dl>
        {isHere ? (
          <p>
            <button type="button" className="text-button" onClick={onIsNot}>
              {say('not_posting_do')}
            </button>
          </p>
        ) : null}
      </details>
    </section>
  );
}
