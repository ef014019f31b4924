const HOSTS = /(?:^|\.)(?:badgr\.(?:io|com)|badges\.parchment\.(?:com|eu|au|ca|sg))$/u;
const REGION = /(?:^|\.)(eu|au|ca|sg)\.badgr\.(?:io|com)$/u;
const PARCHMENT = /badges\.parchment\.(com|eu|au|ca|sg)$/u;

export const isBadgrHost = (hostname: string): boolean => HOSTS.test(hostname);

/** Each region has one host that answers for all of its tenants. */
export function apiHostOf(hostname: string): string {
  const parchment = PARCHMENT.exec(hostname)?.[1];
  if (parchment) return `api.badges.parchment.${parchment}`;
  const region = REGION.exec(hostname)?.[1];
  return region ? `api.${region}.badgr.io` : 'api.badgr.io';
}
