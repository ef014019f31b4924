import { fail, type Result } from '@/utils/lib/result';

import type { Environment } from '../environment';
import type { Source } from './format';
import { upgradedObject } from './open-badges-1-upgrade';
import { issuerBehind } from './open-badges-2-class';
import { badgeFaults, classNames } from './open-badges-2-shape';
import { badgeTypesOf, isKnownType } from './open-badges-2-vocabulary';

/** A badge class, a profile or a part of one: worth a look whether it is well formed, and awarded to nobody. */
export async function notAwarded(source: Source, environment: Environment): Promise<Result<never>> {
  const { document, servedAs } = source;
  const types = badgeTypesOf(document);
  const ours = classNames.find((one) => types.includes(one));
  if (!ours && types.length > 0 && types.every((one) => isKnownType(one, document)))
    return fail('badge-not-awarded', `a ${types.join(', ')}`);
  const type = ours ?? 'Assertion';
  const { object, version } = upgradedObject(document, { type, address: servedAs[0] ?? '' });
  const faults = badgeFaults(object, [type], version);
  if (faults.length > 0) return fail('malformed-value', faults.join('; '));

  if (type === 'BadgeClass') {
    const issuer = await issuerBehind(object['issuer'], version, source, environment);
    if (!issuer.ok) return issuer;
  }
  return fail('badge-not-awarded', `a ${type}`);
}
