import type { Policy } from '@/utils/model/policy';

import { Notice } from './Notice';
import { Outside } from './Outside';
import { keyOf, say, sayList, sayNumber } from './words';

/** What the organisation has decided, each with what it is, and what of it cannot be read. */
export function PolicyNotice({ policy }: { policy: Policy }) {
  const {
    trusted,
    allowedHosts,
    highestLevel,
    siteLevels,
    retentionDays,
    language,
    reportAddress,
  } = policy;
  const sites = Object.entries(siteLevels);
  const parts: readonly (readonly [name: string, values: readonly string[]])[] = [
    [say('policy_issuers'), trusted.map(({ id }) => id)],
    [
      say('policy_hosts'),
      allowedHosts?.length === 0 ? [say('policy_hosts_none')] : (allowedHosts ?? []),
    ],
    [say('policy_highest'), highestLevel ? [say(`level_${keyOf(highestLevel)}`)] : []],
    [
      say('policy_sites'),
      sites.map(([host, level]) => say('pair', host, say(`level_${keyOf(level)}`))),
    ],
    [say('policy_retention'), retentionDays ? [sayNumber(retentionDays)] : []],
    [say('policy_language'), language ? [language] : []],
    [say('policy_report'), reportAddress ? [reportAddress] : []],
  ];
  const set = parts.filter(([, values]) => values.length > 0);
  if (set.length === 0 && policy.broken.length === 0) return null;
  return (
    <section aria-labelledby="policy-title">
      <h2 id="policy-title">{say('policy_title')}</h2>
      {policy.broken.length > 0 ? (
        <Notice kind="caution">{say('policy_broken', sayList(policy.broken))}</Notice>
      ) : null}
      <p className="soft">{say('policy_explain')}</p>
      <dl className="box policy">
        {set.map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.map((value) => (
              <dd key={value}>
                <Outside text={value} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
