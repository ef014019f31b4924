import { achievements } from './achievements';
import { nameAt } from './applicants';
import type { Achievement } from './sign/achievement';

/** Everybody of a large batch, and how many issue what they show. */
export interface CrowdSize {
  readonly people: number;
  readonly issuers: number;
}

/** What its issuer and the calendar say of a credential. */
export type CrowdStatus = 'valid' | 'revoked' | 'expired';

export interface CrowdBadge {
  readonly url: string;
  readonly host: string;
  readonly index: number;
  readonly achievement: Achievement;
  /** Whom it names. */
  readonly holder: string;
  readonly status: CrowdStatus;
}

export interface CrowdPerson {
  readonly name: string;
  readonly profile: string;
  readonly links: readonly string[];
}

export interface Crowd {
  readonly people: readonly CrowdPerson[];
  readonly badges: readonly CrowdBadge[];
  readonly hosts: readonly string[];
  /** As a spreadsheet writes it. */
  readonly csv: string;
}

const ALL: readonly Achievement[] = Object.values(achievements);

/** One or two credentials for each; every tenth shows one of the person before as well. */
export function crowdOf({ people: count, issuers }: CrowdSize): Crowd {
  const hosts = Array.from({ length: issuers }, (_, at) => `issuer-${at + 1}.test`);
  const holders = Array.from({ length: count }, (_, at) => [at, at].slice(at % 2)).flat();
  const badges = holders.map((at, index) => badgeOf(at, index, hosts[index % issuers] ?? ''));
  const people = Array.from({ length: count }, (_, at) => {
    const own = badges.filter((_badge, index) => holders[index] === at);
    const others = badges.filter((_badge, index) => at % 10 === 9 && holders[index] === at - 1);
    return {
      name: nameAt(at),
      profile: `https://ats.test/role/12/applicants/${at + 1}`,
      links: [...own, ...others.slice(0, 1)].map(({ url }) => url),
    };
  });
  const lines = people.map(({ name, profile, links }) => [name, profile, links.join(' ')].join());
  return { people, badges, hosts, csv: ['Name,Profile,Credentials', ...lines].join('\r\n') };
}

/** Some were revoked, some are past their end, and some were issued to the next in line. */
const badgeOf = (at: number, index: number, host: string): CrowdBadge => ({
  url: `https://${host}/credentials/${index}.json`,
  host,
  index,
  achievement: ALL[(index * 5) % ALL.length] ?? achievements.linux,
  holder: nameAt(index % 11 === 4 ? at + 1 : at),
  status: index % 7 === 2 ? 'revoked' : index % 13 === 5 ? 'expired' : 'valid',
});
