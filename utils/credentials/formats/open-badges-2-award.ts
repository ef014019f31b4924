import { isObject, type JsonObject } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';

import type { Environment } from '../environment';
import type { Source } from './format';
import { listed } from './listed';
import { upgradedAssertion } from './open-badges-1-upgrade';
import { badgeClassBehind } from './open-badges-2-class';
import { copyDiffers } from './open-badges-2-copy';
import { credentialOf } from './open-badges-2-credential';
import { endorsementsIn } from './open-badges-2-endorsement';
import { extensionsOf } from './open-badges-2-extensions';
import { settledSource } from './open-badges-2-hosting';
import { memberOf } from './open-badges-2-rules';
import { badgeFaults } from './open-badges-2-shape';
import { idOf, type Version } from './open-badges-2-vocabulary';

/**
 * An assertion of any version with its badge class and issuer, each from its own address, as one credential. Of which
 * version it is says what its issuer hosts or signed, not the copy.
 */
export async function readAward(
  source: Source,
  environment: Environment,
): Promise<Result<Credential>> {
  const settled = await settledSource(source, environment);
  if (!settled.ok) return settled;
  const [address] = settled.value.servedAs;
  const { object: assertion, version } = upgradedAssertion(settled.value.document, address);
  const format = version === '2.0' ? 'open-badges-2' : 'open-badges-1';
  const faults = badgeFaults(assertion, ['Assertion'], version);
  if (faults.length > 0) return fail('malformed-value', faults.join('; '));

  const own = extensionsOf(assertion);
  if (!own.ok) return own;

  const found = await badgeClassBehind(assertion['badge'], version, settled.value, environment);
  if (!found.ok) return found;
  const { badgeClass, issuer, remarks: others } = found.value;

  const copy = upgradedAssertion(source.document, address).object;
  const early = [version, badgeClass.version, issuer.version].find((one) => one !== '2.0');
  const remarks = [
    ...(early ? [upgraded(early)] : []),
    ...(copyDiffers(copy, assertion, badgeClass.object) ? [differing] : []),
    ...(idOf(issuer.object)?.startsWith('http:') ? [insecure] : []),
    ...(settled.value.jws ? keyRemarks(assertion, issuer.object, format) : []),
    ...own.value,
    ...others,
  ];
  const award = {
    assertion,
    badgeClass: badgeClass.object,
    profile: issuer.object,
    earlyProfile: issuer.version !== '2.0',
  };
  return ok({
    ...credentialOf(award, settled.value, format),
    ...listed('endorsements', endorsementsIn(award)),
    ...listed('remarks', remarks),
  });
}

/** Which key signed is not said, or not by whom it should be. */
function keyRemarks(assertion: JsonObject, profile: JsonObject, format: string): Problem[] {
  const verification = memberOf(assertion, 'verification');
  if (!isObject(verification) || memberOf(verification, 'creator') === undefined) return [unnamed];
  return format === 'open-badges-1' && profile['publicKey'] === undefined ? [ofOrigin] : [];
}

const unnamed: Problem = { code: 'key-not-named', detail: 'verification names no creator' };
const ofOrigin: Problem = { code: 'key-of-origin', detail: 'the profile lists no keys' };
const upgraded = (version: Version): Problem => ({
  code: 'format-upgraded',
  detail: `Open Badges ${version}`,
  facts: { version },
});
const differing: Problem = {
  code: 'hosted-copy-differs',
  detail: 'what is hosted is not what the copy says',
};
const insecure: Problem = { code: 'insecure-issuer', detail: 'the id of the issuer is http' };
