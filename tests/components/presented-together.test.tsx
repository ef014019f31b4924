import { beforeAll, describe, expect, test } from 'vitest';

import { CheckList } from '@/components/CheckList';
import { labelOf } from '@/components/label-words';
import { type Seen, shownCredential } from '@/components/seen';
import { sentenceOf } from '@/components/sentence-words';
import { speak } from '@/components/words';
import type { Appraisal } from '@/utils/model/appraisal';
import type { SealReason } from '@/utils/model/seal';
import type { Part } from '@/utils/model/verification';

import { credential } from '../skills/credential';
import { drawn, wordsOf } from './drawn';
import { voice } from './locales';
import { checksPassed, kubernetes, NOW, seenWith } from './seen';

beforeAll(() => speak(voice('en')));

const presentation = {
  ...credential({ name: 'VerifiablePresentation' }),
  format: 'verifiable-presentation',
};

const partOf = (name: string, issuer: string): Part => {
  const { achievement, ...rest } = kubernetes();
  return {
    subject: 'same',
    assurance: 'cryptographically-verified',
    status: 'valid',
    checks: checksPassed,
    proofs: [],
    credential: { ...rest, achievement: { ...achievement, name }, issuer: { id: issuer } },
  };
};

const appraisalOf = (reason: SealReason): Appraisal => {
  const { finding } = seenWith(reason);
  if (!finding.appraisal) throw new Error('not appraised');
  return finding.appraisal;
};

/** Two credentials that somebody presents together, the second of which decides. */
const together = (reason: SealReason): Seen =>
  seenWith(reason, {
    appraisal: { parts: [appraisalOf('all-checked'), appraisalOf(reason)] },
    result: {
      credential: presentation,
      parts: [partOf('Tides', 'did:web:one.example'), partOf('Stars', 'did:web:two.example')],
    },
  });

describe('credentials that are presented together', () => {
  test('are spoken for by the one that decides', () => {
    const seen = together('issuer-unknown');
    expect(labelOf(seen, NOW)).toContain('two.example');
    expect(sentenceOf(seen, { now: NOW })).toContain('two.example');
    expect(shownCredential(seen)?.achievement.name).toBe('Stars');
  });

  test('show nothing when that one is forged', () =>
    expect(shownCredential(together('forged'))).toBeUndefined());
});

describe('the checks of a credential', () => {
  const lines = (seen: Seen) => wordsOf(drawn(<CheckList seen={seen} />), 'li').join('\n');
  const also = (check: (typeof checksPassed)[number]) =>
    lines(seenWith('all-checked', { result: { checks: [...checksPassed, check] } }));

  test.each(['presentation', 'credential-schema', 'refresh', 'parts', 'endorsements'])(
    'say nothing of its %s when there is none',
    (id) =>
      expect(also({ id, outcome: 'skipped' })).toBe(also({ id: 'parts', outcome: 'skipped' })),
  );

  test('say why a schema was not looked at', () => {
    const remark = {
      code: 'schema-unchecked',
      detail: '',
      facts: { host: 'schemas.example' },
    } as const;
    expect(also({ id: 'credential-schema', outcome: 'skipped', remarks: [remark] })).toContain(
      'schemas.example',
    );
  });

  test('name every list that knows the issuer, with the name that it has there', () => {
    const standings = [
      { standing: 'recognised', by: 'Members', name: 'College Unbound' },
      { standing: 'recognised', by: 'Members', name: 'Sky Academy' },
    ] as const;
    const said = lines(seenWith('all-checked', { appraisal: { standings } }));
    expect(said).toContain('listed in Members as “College Unbound”');
    expect(said).toContain('listed in Members as “Sky Academy”');
  });

  test('F34: say which list could not be asked, when nobody vouches for the issuer', () => {
    const remarks = [
      { code: 'registry-unreachable', detail: '', facts: { registries: 'Members' } },
    ] as const;
    const said = lines(
      seenWith('issuer-unknown', {
        appraisal: { standings: [] },
        result: {
          checks: [...checksPassed, { id: 'issuer-recognised', outcome: 'skipped', remarks }],
        },
      }),
    );
    expect(said).toContain('could not be asked: Members');
  });
});
