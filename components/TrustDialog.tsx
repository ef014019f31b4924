import { domainOf } from '@/utils/model/issuer';
import { keysOf } from '@/utils/model/verification';

import { Dialog } from './Dialog';
import { Outside } from './Outside';
import type { Seen } from './seen';
import { say, sayDate, sayList } from './words';

interface Props {
  readonly seen: Seen;
  readonly now: Date;
  readonly onTrust: () => void;
  readonly onCancel: () => void;
}

/** Asks once more, with the domain to be read letter by letter, before the user vouches for an issuer. */
export function TrustDialog({ seen: { result }, now, onTrust, onCancel }: Props) {
  const id = result?.credential?.issuer.id ?? '';
  const keys = keysOf(id, result?.proofs ?? []);
  const domain = domainOf(id);
  return (
    <Dialog
      id="trust-title"
      title={say('trust_title', domain)}
      confirm={say('trust_confirm')}
      onConfirm={onTrust}
      onCancel={onCancel}
    >
      <p>{say('trust_explain')}</p>
      <dl>
        <dt>{say('trust_domain')}</dt>
        <dd className="spelled">
          <Outside text={domain} />
        </dd>
        <dt>{say('trust_id')}</dt>
        <dd>
          <Outside text={id} />
        </dd>
        <dt>{say('trust_key')}</dt>
        <dd>{keys.length > 0 ? sayList(keys) : say('trust_no_key')}</dd>
        <dt>{say('trust_since')}</dt>
        <dd>{sayDate(now.toISOString())}</dd>
      </dl>
    </Dialog>
  );
}
