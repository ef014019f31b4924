import type { FindingRow } from '@/utils/model/store';

import { say, sayList } from './words';

/** Who will be asked and what they learn, before the first request; then the one button. */
export function Consent({
  findings,
  onCheck,
}: {
  findings: readonly FindingRow[];
  onCheck: () => void;
}) {
  const hosts = [...new Set(findings.map(({ asks }) => asks))].filter((host) => host !== '');
  return (
    <section className="consent">
      <button type="button" className="button" onClick={onCheck}>
        {say('check_n', String(findings.length))}
      </button>
      <p className="soft">
        {say('consent', sayList(hosts))} {say('consent_more')}
      </p>
    </section>
  );
}
