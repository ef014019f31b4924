import type { Standing } from '@/utils/model/issuer';
import type { BadgeLink } from '@/utils/model/page';
import type { Assurance, VerificationResult } from '@/utils/model/verification';
import { providerOf } from '@/utils/providers';
import type { Provider } from '@/utils/providers/provider';

import type { Environment } from './environment';
import { examine, type Judged, withoutCredential } from './examine';
import { recorded } from './recorded';
import { isItsOwn, retrieve } from './retrieve';

/** From a link on a page to all that we can say of the credential behind it. */
export async function verifyLink(
  link: BadgeLink,
  environment: Environment,
): Promise<VerificationResult> {
  const { recording, asked } = recorded(environment);
  const provider = providerOf(link);
  const found = await retrieve(link, recording);
  const judged = found.ok
    ? vouchedFor(await examine(found.value, recording, bestOf(provider)), link, provider)
    : withoutCredential(found.problem);
  return {
    href: link.href,
    provider: link.provider,
    verifiedAt: environment.now().toISOString(),
    ...judged,
    asked: asked(),
  };
}

/** A platform that lets only issuers in whom it knows speaks for them, where no key does. */
function vouchedFor(judged: Judged, link: BadgeLink, provider: Provider | undefined): Judged {
  const { credential, proofs, standings = [] } = judged;
  const isOpen = provider === undefined || provider.issuers === 'open';
  if (!credential || isOpen || proofs.some(({ signer }) => signer)) return judged;
  const { lookup } = provider;
  if (lookup.by === 'document' && !isItsOwn(credential, lookup, link)) return judged;
  const standing: Standing = { standing: 'platform-verified', by: provider.name };
  return { ...judged, standings: [...standings, standing] };
}

/** What nobody has seen or documented is no more than the shape of a link. */
const bestOf = (provider: Provider | undefined): Assurance | undefined =>
  provider?.confidence === 'assumed' ? 'link-shape-only' : provider?.assurance;
