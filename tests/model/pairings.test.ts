import { describe, expect, test } from 'vitest';

import { paired } from '@/utils/model/pairings';

const badge = { requirementId: 'ps:python', evidenceId: 'https://issuer.example/1.json' };
const other = { ...badge, evidenceId: 'https://issuer.example/2.json' };

describe('what is said of a credential beside a requirement', () => {
  test('stands beside what was said of others', () =>
    expect(paired({ notThis: [other] }, badge, 'not-this')).toEqual({
      notThis: [other, badge],
      thisToo: [],
    }));

  test('takes the place of what was said of it before', () =>
    expect(paired({ notThis: [badge], thisToo: [other] }, badge, 'this-too')).toEqual({
      notThis: [],
      thisToo: [other, badge],
    }));

  test('is taken back', () =>
    expect(paired({ notThis: [badge], thisToo: [badge] }, badge, 'as-read')).toEqual({
      notThis: [],
      thisToo: [],
    }));
});
