import { domainOf } from '@/utils/model/issuer';
import { Outside } from './Outside';
import type { Seen } from './seen';
import { say, sayDate } from './words';

const TRUST = 'trust';

interface Props {
  readonly seen: Seen;
  readonly now: Date;
  readonly onTrust: () => void;
  readonly onCancel: () => void;
}

/** Asks once more, with the domain to be read letter by letter, before the user vouches for an issuer. */
export function TrustDialog({ seen: { result }, now, onTrust, onCancel }: Props) {
  const id = result?.credential?.issuer.id ?? '';
  const keys = (result?.proofs ?? []).flatMap(({ signer }) => (signer ? [signer.thumbprint] : []));
  const domain = domainOf(id);
  return (
    <dialog
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      aria-labelledby="trust-title"
      // Closed by itself it gives the focus back to where it came from; taken away it would not.
      onClose={({ currentTarget }) =>
        currentTarget.returnValue === TRUST ? onTrust() : onCancel()
      }
      className="trust"
    >
      <h1 id="trust-title">{say('trust_title', domain)}</h1>
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
        <dd>{keys.length > 0 ? keys.join(', ') : say('trust_no_key')}</dd>
        <dt>{say('trust_since')}</dt>
        <dd>{sayDate(now.toISOString())}</dd>
      </dl>
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close(TRUST)}
        >
          {say('trust_confirm')}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        >
          {say('cancel')}
        </button>
      </div>
    </dialog>
  );
}
