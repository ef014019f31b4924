import type { Problem } from '@/utils/lib/problem';
import { fail, ok, type Result } from '@/utils/lib/result';

import type { Environment } from '../environment';
import type { Source } from './format';
import { extensionsOf } from './open-badges-2-extensions';
import { type Link, type Linked, linkedObject } from './open-badges-2-links';
import { badgeFaults } from './open-badges-2-shape';

/** A badge class and the profile of its issuer: the one who is checked, whoever else is named. */
export interface BadgeClass {
  readonly badgeClass: Linked;
  readonly issuer: Linked;
  readonly remarks: readonly Problem[];
}

export async function badgeClassBehind(
  value: Link['value'],
  version: Link['version'],
  source: Source,
  environment: Environment,
): Promise<Result<BadgeClass>> {
  const badgeClass = await wellFormed({ value, type: 'BadgeClass', version }, source, environment);
  if (!badgeClass.ok) return badgeClass;
  const issuer = await issuerBehind(
    badgeClass.value.object['issuer'],
    badgeClass.value.version,
    source,
    environment,
  );
  if (!issuer.ok) return issuer;
  const remarks = [...badgeClass.value.remarks, ...issuer.value.remarks];
  return ok({ badgeClass: badgeClass.value, issuer: issuer.value, remarks });
}

export const issuerBehind = (
  value: Link['value'],
  version: Link['version'],
  source: Source,
  environment: Environment,
): Promise<Result<Linked>> => wellFormed({ value, type: 'Issuer', version }, source, environment);

async function wellFormed(
  link: Link,
  source: Source,
  environment: Environment,
): Promise<Result<Linked>> {
  const linked = await linkedObject(link, source, environment);
  if (!linked.ok) return linked;
  const { object, version } = linked.value;
  const expected = link.type === 'Issuer' ? ['Issuer', 'Profile'] : [link.type];
  const faults = badgeFaults(object, expected, version);
  if (faults.length > 0) return fail('malformed-value', faults.join('; '));
  const extensions = extensionsOf(object);
  if (!extensions.ok) return extensions;
  return ok({ object, version, remarks: [...linked.value.remarks, ...extensions.value] });
}
