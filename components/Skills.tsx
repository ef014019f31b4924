import type { FindingRow } from '@/utils/model/finding-row';

import { Outside } from './Outside';
import { say } from './words';

const MOST = 8;

/** The skills that credentials name: solid where one is verified, dashed where it is only claimed. */
export function Skills({ findings }: { findings: readonly FindingRow[] }) {
  const skills = skillsIn(findings).slice(0, MOST);
  return (
    <section className="skills" aria-labelledby="skills-title">
      <h2 id="skills-title">{say('skills_title')}</h2>
      {skills.some(({ verified }) => verified) ? null : (
        <p className="soft">{say('skills_none')}</p>
      )}
      <ul>
        {skills.map(({ label, verified }) => (
          <li key={label} className={verified ? 'skill' : 'skill claim'}>
            <Outside text={label} />
            {verified ? null : <small> · {say('skill_claimed')}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Verified first, each once; a revoked or refused credential names nothing. */
function skillsIn(findings: readonly FindingRow[]) {
  const known = new Map<string, { readonly label: string; readonly verified: boolean }>();
  for (const { skills, appraisal } of findings) {
    const shape = appraisal?.seal.shape;
    if (!shape || shape === 'problem' || shape === 'neutral') continue;
    for (const { id, label } of skills) {
      const verified = shape === 'verified' || known.get(id)?.verified === true;
      known.set(id, { label, verified });
    }
  }
  return [...known.values()].toSorted(
    (one, other) => Number(other.verified) - Number(one.verified),
  );
}
