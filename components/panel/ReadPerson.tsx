import type { CandidateRow, PageRow } from '@/utils/model/store';

import { say, sayCount } from '../words';
import { ReadField } from './ReadField';

interface Props {
  readonly candidate: CandidateRow;
  /** The page that it was read from; a person who was saved has none any more. */
  readonly page: PageRow | undefined;
  readonly onName: (name: string | undefined) => void;
  readonly onIsNot: (isNot: boolean) => void;
  readonly onBack: (href: string) => void;
}

/** What was read of a person, how it was read, what was left out, and how all of it is corrected. */
export function ReadPerson({ candidate, page, onName, onIsNot, onBack }: Props) {
  const { name, nameSource, apart = [] } = candidate;
  const source = name === undefined ? undefined : (nameSource ?? 'site');
  const isNobody = page?.isNot === 'profile';
  return (
    <section className="read" aria-label={say('read_title')}>
      {page?.missing ? <p className="partly">{say('read_partly', say('field_name'))}</p> : null}
      {page?.hidden ? <p className="partly">{sayCount('hidden_links', page.hidden)}</p> : null}
      <details>
        <summary>{say('read_title')}</summary>
        <dl>
          <ReadField
            label={say('field_name')}
            value={name}
            source={source}
            host={page?.host ?? hostOf(candidate.key)}
            onCorrect={onName}
          />
        </dl>
        {page && (isNobody || page.kind === 'profile') ? (
          <p>
            {isNobody ? `${say('is_not_profile')} ` : ''}
            <button type="button" className="text-button" onClick={() => onIsNot(!isNobody)}>
              {say(isNobody ? 'is_not_undo' : 'not_profile_do')}
            </button>
          </p>
        ) : null}
      </details>
      {apart.length > 0 ? (
        <details>
          <summary>{sayCount('apart', apart.length)}</summary>
          <ul>
            {apart.map(({ href, text }) => (
              <li key={href}>
                <button type="button" className="text-button" onClick={() => onBack(href)}>
                  {say('apart_back', text || hostOf(href))}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname : address;
