import type { CardActions } from '@/components/panel/Steps';
import type { Seen } from '@/components/seen';
import { say } from '@/components/words';
import { access } from '@/utils/browser/permissions';
import { CREDENTIAL_REGISTRY } from '@/utils/model/registry-record';

import type { Tell } from './use-tell';

interface Told {
  readonly tell: Tell;
  readonly onTrust: (seen: Seen) => void;
  readonly onCopied: (words: string) => void;
  readonly onApart?: ((seen: Seen) => void) | undefined;
  readonly onRemove?: ((seen: Seen) => void) | undefined;
}

/** What the buttons of a credential do, for the person in the tab and for one who was saved. */
export const cardActions = ({ tell, onTrust, onCopied, onApart, onRemove }: Told): CardActions => ({
  onAllow: (host) => void access.request([host]),
  onAgain: ({ finding }) => void tell('check/again', { findingId: finding.id }),
  // The browser answers only in the very step of the click.
  onCollection: ({ finding: { id, lists } }) =>
    void (lists ? access.request([lists]) : Promise.resolve(false)).then(() =>
      tell('collection/read', { findingId: id }),
    ),
  onRegistry: ({ finding }) =>
    void access
      .request([CREDENTIAL_REGISTRY])
      .then(() => tell('registry/look-up', { findingId: finding.id })),
  onTrust,
  ...(onApart && { onApart }),
  ...(onRemove && { onRemove }),
  onDistrust({ result }) {
    const issuerId = result?.credential?.issuer.id;
    if (issuerId) void tell('trust/remove', { issuerId });
  },
  onSamePerson: ({ finding }, same) => void tell('person/same', { findingId: finding.id, same }),
  onCopyName(name) {
    void navigator.clipboard.writeText(name).then(() => onCopied(say('form_copied')));
  },
  onCopyRequest({ finding }) {
    void navigator.clipboard
      .writeText(say('request_text', finding.link.text || finding.link.href, finding.link.href))
      .then(() => onCopied(say('request_copied')));
  },
});
