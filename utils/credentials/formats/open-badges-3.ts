import { type JsonObject, listOf } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';

import { achievementOf } from './achievement';
import { endorsementsOf } from './embedded-credentials';
import type { Format } from './format';
import { numberOf, textOf } from './json-ld-values';
import { listed } from './listed';
import { named } from './named';
import { openBadges3Faults } from './open-badges-3-shape';
import { recipientsOf } from './recipients';
import { resultsOf } from './results';
import { typesOf } from './shape';
import { entries, readParts } from './verifiable-credential-parts';

/** Open Badges 3.0: a verifiable credential whose subject is shown to have an achievement. */
export const openBadges3: Format = {
  id: 'open-badges-3',
  matches: (document) =>
    typesOf(document).some(
      (type) => type === 'OpenBadgeCredential' || type === 'AchievementCredential',
    ),
  async read(source) {
    const { document } = source;
    const subjects = entries(document['credentialSubject']);
    const [subject = {}] = subjects;
    const [achievement = {}] = entries(subject['achievement']);
    const credits = numberOf(subject['creditsEarned']);
    return readParts(source, {
      format: 'open-badges-3',
      faults: openBadges3Faults(document),
      achievement: achievementOf(achievement, textOf(document['name'])),
      recipients: subjects.flatMap(recipientsOf),
      ...listed('results', resultsOf(subject, achievement)),
      ...(credits !== undefined && { creditsEarned: credits }),
      ...named('narrative', textOf(subject['narrative'])),
      ...listed('endorsements', endorsementsOf(document)),
      ...listed('remarks', subjects.filter(isNobody).map(unnamed)),
    });
  },
};

/** Section B.1.3 wants an id or an identifier; badges for anybody are about all the same. */
const isNobody = ({ id, identifier }: JsonObject): boolean =>
  id === undefined && listOf(identifier).length === 0;

const unnamed = (): Problem => ({
  code: 'recipient-unnamed',
  detail: 'the subject has neither id nor identifier',
});
