import { parseUrl } from '@/utils/lib/web-address';
import type { Credential } from '@/utils/model/credential';
import type { ShownSkill } from '@/utils/model/skill';

/** Credly names one badge by two hosts, and in its collections by the last of its numbers alone. */
const CREDLY_HOST = /^(?:www|api)\.credly\.com$/u;
const CREDLY_CLASS =
  /^\/(?:api\/)?v1\/obi\/v2\/issuers\/[0-9a-f-]{36}\/badge_classes\/([0-9a-f-]{36})$/iu;

/** The one spelling of a badge's address: the versions in which a platform serves it are one badge. */
export function canonicalBadgeId(id: string): string {
  const url = parseUrl(id);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return id.trim();
  const path = url.pathname.replace(/\.json$/u, '').replace(/\/+$/u, '');
  const [template] = CREDLY_HOST.test(url.host) ? (CREDLY_CLASS.exec(path)?.slice(1) ?? []) : [];
  if (template) return `https://www.credly.com/badge_templates/${template.toLowerCase()}`;
  url.searchParams.delete('v');
  return `https://${url.host}${path}${url.search}`;
}

/**
 * What a credential is on a pathway: its achievement, the editions of it, the certification that it is. An address
 * on the host of somebody else than the issuer says nothing, because anybody can write one down.
 */
export function badgeIdsOf(
  { achievement, issuer, secured }: Credential,
  skills: readonly ShownSkill[],
): readonly string[] {
  const { id, related = [] } = achievement;
  const own = [...(id === undefined ? [] : [id]), ...related.map((other) => other.id)];
  const isServed = secured.kind === 'record' || secured.kind === 'provider-record';
  const issuerHost = hostOf(issuer.id);
  const ids = own.filter((each) => {
    const host = hostOf(each);
    return host === undefined || host === issuerHost || (isServed && each === id);
  });
  const certifications = skills.filter(({ kind }) => kind === 'credential');
  return [...new Set([...ids.map(canonicalBadgeId), ...certifications.map((skill) => skill.id)])];
}

/** The host of an address, or of a did:web. */
function hostOf(id: string): string | undefined {
  const [, host] = /^did:web:([^:#?]+)/u.exec(id) ?? [];
  if (host !== undefined) return host.replaceAll('%3A', ':').toLowerCase();
  const url = parseUrl(id);
  return url && /^https?:$/u.test(url.protocol) ? url.host : undefined;
}
