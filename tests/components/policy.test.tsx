import { beforeAll, describe, expect, test } from 'vitest';

import { Levels } from '@/components/Levels';
import { PolicyNotice } from '@/components/PolicyNotice';
import { speak } from '@/components/words';
import { policyIn } from '@/utils/browser/policy-in';
import { NO_POLICY } from '@/utils/model/policy';

import { drawn, textOf } from './drawn';
import { voice } from './locales';

beforeAll(() => speak(voice()));

const policy = policyIn({
  allowedHosts: ['api.one.example'],
  highestLevel: 'marks',
  siteLevels: { 'jobs.example': 'off' },
  retentionDays: 'thirty',
});

describe('the options under a policy', () => {
  test('say what is set by whom, and what of it cannot be read', () => {
    const words = textOf(drawn(<PolicyNotice policy={policy} />));
    expect(words).toContain('Set by your organisation');
    expect(words).toContain('counts as its strictest: retentionDays');
    for (const value of ['api.one.example', 'jobs.example: Off']) expect(words).toContain(value);
  });

  test('say that nobody may be asked, where that is so', () => {
    const none = policyIn({ allowedHosts: [] });
    expect(textOf(drawn(<PolicyNotice policy={none} />))).toContain('nobody is asked');
  });

  test('say nothing without one', () => {
    expect(textOf(drawn(<PolicyNotice policy={NO_POLICY} />))).toBe('');
  });

  test('leave the levels that are open, and no others, to the user', () => {
    const root = drawn(
      <Levels
        hosts={['jobs.example', 'b.example']}
        chosen={{ 'jobs.example': 'off' }}
        policy={policy}
        onLevel={() => {}}
      />,
    );
    const open = [...root.querySelectorAll('input')]
      .filter((input) => !input.hasAttribute('disabled'))
      .map((input) => `${input.getAttribute('name')} ${input.getAttribute('value')}`);
    expect(open).toEqual([
      'level-b.example off',
      'level-b.example on-click',
      'level-b.example marks',
    ]);
  });
});
