import { textOfMarkup } from '@/utils/lib/html-values';
import type { JsonObject } from '@/utils/lib/json';
import { parseUrl } from '@/utils/lib/web-address';
import type {
  Achievement,
  AchievementResult,
  Credential,
  Evidence,
  RecipientIdentity,
} from '@/utils/model/credential';
import type { ProviderRecord } from '@/utils/model/provider-record';

import { named } from './named';

const NAME_CHARACTERS = 500;
const TEXT_CHARACTERS = 20_000;
const MOST_ENTRIES = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A platform's record in the one shape of credentials: plain texts of bounded length, and addresses that are some. */
export function credentialOfRecord(record: ProviderRecord, askedAt: string): Credential {
  const { issuer, standing, issuedOn, validUntil, credits } = record;
  const evidence = (record.evidence ?? []).slice(0, MOST_ENTRIES).map(evidenceOf);
  const results = resultsOf(record);
  const status = { type: 'provider-record', standing, ...named('reason', line(record.reason)) };
  const achievement = achievementOf(record);
  const until = validUntil && DAY.test(validUntil) ? `${validUntil}T23:59:59Z` : validUntil;
  return {
    format: 'provider-record',
    id: askedAt,
    issuer: {
      id: issuer.id,
      ...named('name', line(issuer.name)),
      ...named('url', address(issuer.url)),
      ...(issuer.checked !== undefined && {
        mark: { by: new URL(askedAt).hostname, checked: issuer.checked },
      }),
    },
    achievement,
    recipients: recipientsOf(record),
    proofs: [{ suite: 'provider-record', raw: {} }],
    statuses: standing ? [{ type: 'provider-record', raw: { ...status, standing } }] : [],
    ...named('issuedOn', line(issuedOn)),
    ...named('validFrom', line(issuedOn)),
    ...named('validUntil', line(until)),
    ...(evidence.length > 0 && { evidence }),
    ...(results.length > 0 && { results }),
    ...(credits !== undefined && { creditsEarned: credits }),
    secured: { kind: 'provider-record', askedAt, document: documentOf(achievement, record) },
  };
}

function achievementOf(record: ProviderRecord): Achievement {
  const { description, criteria, skills = [] } = record;
  return {
    name: line(record.name) ?? '',
    ...named('type', line(record.type)),
    ...named('description', text(description)),
    ...named('criteria', text(criteria)),
    ...named('criteriaUrl', address(record.criteriaUrl)),
    ...named('image', address(record.image)),
    tags: skills.slice(0, MOST_ENTRIES).flatMap((skill) => line(skill) ?? []),
    alignments: [],
    ...(record.assessments && { assessments: record.assessments }),
  };
}

function recipientsOf({ holder, profile }: ProviderRecord): RecipientIdentity[] {
  const name = line(holder);
  const url = address(profile);
  return [
    ...(name ? [{ kind: 'name' as const, identity: name, hashed: false }] : []),
    ...(url ? [{ kind: 'url' as const, identity: url, hashed: false }] : []),
  ];
}

function resultsOf({ grade }: ProviderRecord): AchievementResult[] {
  const value = line(grade);
  return value ? [{ value, alignments: [] }] : [];
}

const evidenceOf = ({ url, name, description, narrative }: Evidence): Evidence => ({
  ...named('url', address(url)),
  ...named('name', line(name)),
  ...named('description', text(description)),
  ...named('narrative', text(narrative)),
});

/** What was read of the record and says which credential it is of, for a digest of it. */
const documentOf = ({ name }: Achievement, { issuer, holder, issuedOn }: ProviderRecord) => {
  const document: JsonObject = { name, issuer: issuer.id };
  if (holder) document['holder'] = holder;
  if (issuedOn) document['issuedOn'] = issuedOn;
  return document;
};

const line = (value: string | undefined): string | undefined =>
  textOfMarkup(value ?? '')
    .replace(/\s+/gu, ' ')
    .slice(0, NAME_CHARACTERS) || undefined;

const text = (value: string | undefined): string | undefined =>
  textOfMarkup(value ?? '').slice(0, TEXT_CHARACTERS) || undefined;

const address = (value: string | undefined): string | undefined => {
  const url = parseUrl(value ?? '');
  return url && /^https?:$/u.test(url.protocol) ? url.href.slice(0, 4_000) : undefined;
};
