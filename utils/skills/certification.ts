import type { Credential } from '@/utils/model/credential';
import type { Skill } from '@/utils/model/skill';
import { keyOf } from './spelling';
import { tokensIn } from './tokens';

const keys = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).map(keyOf));

/** Beside a certification's own name these change nothing; any other word makes it something else. */
const BESIDE_ITS_NAME = keys(
  `a adopter an and by ce certificate certification certified credential early earner exam exams for in
   level licence license of official professional program the v1 v2 v3 v4`,
);

const COURSE = keys(
  `academy basics bootcamp camp class course coursework exam intro introduction lesson lessons module
   overview path practice prep preparation prepare preparing review study training webinar workshop`,
);

/** Beside a body's name these make of it a circle around the body, which awards nothing. */
const AROUND_IT = keys('alumni club community fan fans friends learners students unofficial');

/**
 * Whether a credential is the certification that its name contains, and not a course towards it: it comes from
 * a body that awards it, and is called nothing more than that; where many bodies award it, it is no course.
 */
export function isCertification(skill: Skill, { achievement, issuer }: Credential): boolean {
  const words = keysOf(achievement.name.replace(/\([^()]*\)/gu, ' '));
  const own = new Set(skill.names.flatMap(({ text }) => keysOf(text)));
  const others = words.filter((word) => !own.has(word));
  if (skill.awardedBy.length === 0) return !others.some((word) => COURSE.has(word));

  const awarding = skill.awardedBy.map(keysOf);
  const issuing = keysOf(issuer.name ?? '');
  if (!awarding.some((body) => contains(issuing, body))) return false;
  const bodies = new Set(awarding.flat());
  if (issuing.some((word) => AROUND_IT.has(word) && !bodies.has(word))) return false;
  const harmless = new Set([...bodies, ...BESIDE_ITS_NAME]);
  return others.every((word) => harmless.has(word) || /^\d+$/u.test(word));
}

const keysOf = (text: string): readonly string[] => tokensIn(text).map(({ key }) => key);

function contains(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, at) => run.every((word, index) => words[at + index] === word));
}
