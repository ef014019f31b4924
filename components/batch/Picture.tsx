import { SealIcon } from '../SealIcon';
import { sayTallied } from '../tally-words';
import { sayList, sayNumber } from '../words';
import { type Applicant, countOf, lineStates, stateOf } from './applicant';

/** More seals than these are a number. */
const MOST = 8;

/** What a person's credentials came to at a glance: a seal for each, with their number in words for those who listen. */
export function Picture({ applicant }: { applicant: Applicant }) {
  const { lines } = applicant;
  const more = lines.length - MOST;
  return (
    <span className="picture">
      {lines.slice(0, MOST).map((line, at) => {
        const state = stateOf(line);
        return state === 'waiting' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a credential keeps its place.
          <i key={at} className="pending" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a credential keeps its place.
          <SealIcon key={at} shape={state} />
        );
      })}
      {more > 0 ? (
        <small dir="ltr" aria-hidden="true">
          +{sayNumber(more)}
        </small>
      ) : null}
      <span className="hidden-text">{wordsOf(applicant)}</span>
    </span>
  );
}

function wordsOf(applicant: Applicant): string {
  const parts = lineStates.flatMap((state) => {
    const count = countOf(applicant, state);
    return count > 0 ? [sayTallied(state, count)] : [];
  });
  return parts.length > 0 ? sayList(parts) : sayNumber(0);
}
