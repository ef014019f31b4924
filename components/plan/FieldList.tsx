import type { FieldAudit, ProvedSkill } from '@/utils/model/plan';

import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { keyOf, say, sayCount, sayList, sayNumber } from '../words';

/** What credentials prove, field by field; what only expired or unverified ones name stands pale below it. */
export function FieldList({ audit }: { audit: readonly FieldAudit[] }) {
  return (
    <div className="plan-fields">
      {audit.map(({ field, proved, provedCount, unproved, unprovedCount }) => (
        <section key={field} aria-labelledby={`field-${field}`}>
          <h3 id={`field-${field}`}>
            {say(`skill_field_${keyOf(field)}`)}{' '}
            <small>{sayCount('plan_skills', provedCount)}</small>
          </h3>
          <ul>
            {proved.map((skill) => (
              <li key={skill.id}>
                <SealIcon shape="verified" />
                <span>
                  <Outside text={skill.label} /> <Level skill={skill} />
                  <small>{provedBy(skill)}</small>
                </span>
              </li>
            ))}
          </ul>
          <More than={provedCount - proved.length} />
          {unproved.length > 0 ? (
            <>
              <p className="soft">{say('plan_unproved')}</p>
              <ul className="plan-chips">
                {unproved.map(({ id, label, why }) => (
                  <li key={id} className="skill claim">
                    <Outside text={label} />
                    <small> · {say(`plan_why_${why}`)}</small>
                  </li>
                ))}
              </ul>
              <More than={unprovedCount - unproved.length} />
            </>
          ) : null}
        </section>
      ))}
    </div>
  );
}

/** Only what a credential states, in its words or by its name. */
function Level({ skill: { level, rung } }: { skill: ProvedSkill }) {
  if (level !== undefined)
    return <span className="tier">{say('plan_level', sayNumber(level))}</span>;
  return rung === undefined ? null : (
    <span className="tier">{say('plan_rung', sayNumber(rung))}</span>
  );
}

function provedBy({ by, count }: ProvedSkill): string {
  const others = count - by.length;
  return sayList(others > 0 ? [...by, say('and_more', sayNumber(others))] : by);
}

function More({ than }: { than: number }) {
  return than > 0 ? <p className="soft">{say('and_more', sayNumber(than))}</p> : null;
}
