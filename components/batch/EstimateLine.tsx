import type { Estimate } from '@/utils/model/batch';

import { say, sayCount, sayLength, sayList, sayNumber, saySentences } from '../words';

/** So many issuers are named, the others as a number. */
const MOST = 5;

/** What starting will ask of whom, and for how long, before the first request. */
export function EstimateLine({ estimate }: { estimate: Estimate }) {
  const { requests, hosts, seconds } = estimate;
  const named = hosts
    .slice(0, MOST)
    .map(({ host, requests: count }) => say('estimate_share', host, sayNumber(count)));
  const more = hosts.length - named.length;
  return (
    <div className="estimate">
      <p>
        <b>
          {sayCount(
            'estimate',
            requests,
            sayCount('estimate_issuers', hosts.length),
            sayLength(seconds),
          )}
        </b>
      </p>
      <p className="soft">
        {saySentences(
          say(
            'estimate_hosts',
            sayList(more > 0 ? [...named, say('and_more', sayNumber(more))] : named),
          ),
          say('consent_learn'),
        )}
      </p>
    </div>
  );
}
