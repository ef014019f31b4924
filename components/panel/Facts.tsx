import type { Credential } from '@/utils/model/credential';
import { domainOf } from '@/utils/model/issuer';
import { datesOf } from '../dates-words';
import { Outside } from '../Outside';
import { say, sayDate, sayList } from '../words';

/** The credential's own metadata; what it does not state is said to be not stated. */
export function Facts({ credential }: { credential: Credential }) {
  const { issuer, achievement, issuedOn } = credential;
  const domain = domainOf(issuer.id);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['fact_achievement', achievement.name],
    ['fact_issuer', issuer.name ? say('calls_itself', domain, issuer.name) : domain],
    ['fact_issued', issuedOn && sayDate(issuedOn)],
    ['fact_dates', datesOf(credential)],
    ['fact_criteria', achievement.criteria ?? achievement.criteriaUrl],
    ['fact_skills', sayList(achievement.alignments.map(({ name }) => name)) || undefined],
  ];
  return (
    <dl className="facts">
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{say(key)}</dt>
          <dd>{value ? <Outside text={value} /> : <i>{say('not_stated')}</i>}</dd>
        </div>
      ))}
    </dl>
  );
}
