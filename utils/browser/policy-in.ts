import * as z from 'zod/mini';

import { domainOf } from '@/utils/model/issuer';
import { levels } from '@/utils/model/level';
import { type Policy, policyParts } from '@/utils/model/policy';

const HOST = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/u;
const MAIL = /^[^\s@,?&]+@[^\s@,?&]+$/u;
const host = z.string().check(z.maxLength(255), z.regex(HOST));
const level = z.enum(levels);
/** Strict, for under a misspelled name the keys of an issuer would be any. */
const issuer = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(4_000)),
  /** RFC 7638; without them every key that the issuer shows to be its own. */
  thumbprints: z.optional(z.array(z.string().check(z.regex(/^[\w-]{43}$/u)))),
});

/** A level is that of one host. */
const isOneHost = (name: string): boolean => HOST.test(name) && !name.startsWith('*');

const NOTHING = '*';

/**
 * A policy as it was written. A part, or an entry of a list, that cannot be read counts as its strictest and is named:
 * a slip of the pen never allows more.
 */
export function policyIn(written: unknown): Policy {
  const whole = z.record(z.string(), z.unknown()).safeParse(written ?? {});
  const said: Record<string, unknown> = whole.success
    ? whole.data
    : { allowedHosts: NOTHING, highestLevel: NOTHING, retentionDays: NOTHING };
  const broken: string[] = Object.keys(said).filter((name) => !isPart(name));

  const part = <Value>(name: string, schema: z.ZodMiniType<Value>): Value | undefined => {
    if (said[name] === undefined) return undefined;
    const read = schema.safeParse(said[name]);
    if (!read.success) broken.push(name);
    return read.success ? read.data : undefined;
  };
  /** The entries that can be read: of a list of what is allowed, the others allow nothing. */
  const list = <Value>(name: string, schema: z.ZodMiniType<Value>): Value[] | undefined =>
    said[name] === undefined
      ? undefined
      : (part(name, z.array(z.unknown())) ?? []).flatMap((entry, at) => {
          const read = schema.safeParse(entry);
          if (!read.success) broken.push(`${name}[${at}]`);
          return read.success ? [read.data] : [];
        });

  const allowedHosts = list('allowedHosts', host);
  const highest = part('highestLevel', level);
  const days = part('retentionDays', z.int().check(z.minimum(1), z.maximum(730)));
  const language = part(
    'language',
    z.string().check(z.maxLength(35), z.regex(/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu)),
  );
  const reportAddress = part('reportAddress', z.string().check(z.maxLength(254), z.regex(MAIL)));
  const sites = Object.entries(part('siteLevels', z.record(z.string(), z.unknown())) ?? {});
  const isStrict = (name: string) => broken.includes(name);

  const siteLevels = sites.map(([site, value]) => {
    const read = level.safeParse(value);
    if (!read.success || !isOneHost(site)) broken.push(`siteLevels.${site}`);
    return [site, read.success ? read.data : 'off'] as const;
  });
  const highestLevel = isStrict('highestLevel') || isStrict('siteLevels') ? 'on-click' : highest;
  const retentionDays = isStrict('retentionDays') ? 1 : days;
  return {
    trusted: (list('trustedIssuers', issuer) ?? []).map(({ id, thumbprints }) => ({
      id,
      domain: domainOf(id),
      thumbprints: thumbprints ?? [],
      since: '',
      by: 'policy',
      ...(thumbprints === undefined && { anyKey: true }),
    })),
    ...(allowedHosts && { allowedHosts }),
    ...(highestLevel && { highestLevel }),
    siteLevels: Object.fromEntries(siteLevels),
    ...(retentionDays && { retentionDays }),
    ...(language && { language }),
    ...(reportAddress && { reportAddress }),
    broken,
  };
}

const isPart = (name: string): boolean => policyParts.some((part) => part === name);
