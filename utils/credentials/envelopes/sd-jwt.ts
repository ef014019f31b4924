import { fail, ok } from '@/utils/lib/result';

import { digestOf, withDisclosures } from './disclosures';
import type { Envelope } from './envelope';
import { openToken, textOf } from './token';

/** The first part begins with the brace of a JSON object, and a tilde ends it. */
const SELECTIVE = /^e[w-z0-9_-][A-Za-z0-9_.-]*~[A-Za-z0-9_.~-]*$/u;

/**
 * A token whose holder shows some of its claims and not others (SD-JWT, RFC 9901, section 4): the issuer's token,
 * disclosures, and what may be a token of the holder's own, each behind a tilde.
 */
export const sdJwt: Envelope = {
  id: 'sd-jwt',
  matches: (bytes) => SELECTIVE.test(textOf(bytes)),
  async open(bytes) {
    const text = textOf(bytes);
    const [first = '', ...disclosures] = text.split('~');
    const binding = disclosures.pop() ?? '';
    const signed = openToken(first);
    if (!signed.ok) return signed;
    const { document: payload, jws } = signed.value;
    const holders = binding === '' ? undefined : openToken(binding);
    if (holders && !holders.ok)
      return fail('jose-malformed', `the key binding: ${holders.problem.detail}`);

    const disclosed = await withDisclosures(payload, disclosures);
    if (!disclosed.ok) return disclosed;
    const { claims: document, inPart } = disclosed.value;
    const shown = await digestOf(text.slice(0, text.length - binding.length), payload);
    if (!shown.ok) return shown;
    const keyBinding = holders && { ...holders.value.jws, payload: holders.value.document };
    const { cnf } = document;
    const selective = {
      digest: shown.value,
      ...(inPart && { inPart: true as const }),
      ...(cnf !== undefined && { cnf }),
      ...(keyBinding && { keyBinding }),
    };
    return ok({ document, jws: { ...jws, selective } });
  },
};
