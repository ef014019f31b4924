import { achievements } from './achievements';
import { nameAt } from './applicants';
import type { CrowdBadge } from './crowd';
import type { Achievement } from './sign/achievement';

/** How many people are looked at, what they show in all, and how many issued it. */
export interface VisitsSize {
  readonly people: number;
  readonly badges: number;
  readonly issuers: number;
}

export interface VisitedPerson {
  readonly name: string;
  readonly email: string;
  readonly badges: readonly CrowdBadge[];
}

export interface Visits {
  readonly people: readonly VisitedPerson[];
  readonly badges: readonly CrowdBadge[];
  readonly hosts: readonly string[];
}

const ALL: readonly Achievement[] = Object.values(achievements);

/** People who are looked at one after the other, each with credentials that nobody else shows. */
export function visitsOf({ people: count, badges: shown, issuers }: VisitsSize): Visits {
  const hosts = Array.from({ length: issuers }, (_, at) => `issuer-${at + 1}.test`);
  const firstOf = (at: number) => Math.floor((at * shown) / count);
  const people = Array.from({ length: count }, (_, at) => {
    const name = nameAt(at);
    const own = Array.from({ length: firstOf(at + 1) - firstOf(at) }, (_one, place) =>
      badgeOf(name, firstOf(at) + place, hosts),
    );
    return { name, email: `person-${at}@visited.test`, badges: own };
  });
  return { people, badges: people.flatMap(({ badges }) => badges), hosts };
}

/** Some were revoked and some are past their end; neighbours were issued by different hosts. */
function badgeOf(holder: string, index: number, hosts: readonly string[]): CrowdBadge {
  const host = hosts[index % hosts.length] ?? '';
  return {
    url: `https://${host}/credentials/${index}.json`,
    host,
    index,
    achievement: ALL[(index * 5) % ALL.length] ?? achievements.linux,
    holder,
    status: index % 7 === 2 ? 'revoked' : index % 13 === 5 ? 'expired' : 'valid',
  };
}
