import { describe, expect, test } from 'vitest';

import type { Alignment } from '@/utils/model/credential';
import type { Skill } from '@/utils/model/skill';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import { vocabulary } from '@/utils/skills/taxonomies';
import { vocabularyOf } from '@/utils/skills/vocabulary';
import { credential } from './credential';

const shownBy = (told: Parameters<typeof credential>[0]) =>
  skillsOfCredential(credential(told), vocabulary);
const idsOf = (told: Parameters<typeof credential>[0]) =>
  shownBy(told).map(({ id }) => id.replace('ps:', ''));

describe('a credential shows a skill', () => {
  test('once, with its strongest source and the words that say so', () => {
    const shown = shownBy({
      name: 'Kubernetes and Docker',
      alignments: [{ name: 'Kubernetes', url: 'https://skills.example/k8s' }],
      tags: ['containers', 'Docker'],
      criteria: 'Passed a test in Helm charts and Kubernetes.',
      description: 'Learners use Docker and Prometheus.',
    });
    expect(shown.map(({ id, source, words }) => ({ id, source, words }))).toEqual([
      { id: 'ps:kubernetes', source: 'alignment', words: 'Kubernetes' },
      { id: 'ps:docker', source: 'tag', words: 'Docker' },
      { id: 'ps:helm', source: 'criteria', words: 'Passed a test in Helm charts and Kubernetes.' },
      { id: 'ps:prometheus', source: 'description', words: 'Learners use Docker and Prometheus.' },
    ]);
  });

  test.each(['url', 'code'] as const)(
    'by the framework’s own id in the %s of an alignment',
    (member) => {
      const id = 'https://data.example/skill/42';
      const skill: Skill = {
        id,
        label: 'weave baskets',
        kind: 'skill',
        names: [{ text: 'weave baskets', caution: 'none' }],
        broader: [],
        shows: [],
        awardedBy: [],
      };
      const given = credential({ alignments: [{ name: 'Korbflechten', [member]: id }] });
      expect(skillsOfCredential(given, vocabularyOf([skill]))).toEqual([
        { id, label: 'weave baskets', kind: 'skill', source: 'alignment', words: 'Korbflechten' },
      ]);
    },
  );

  test('by an ambiguous tag only beside one of its kind', () => {
    expect(idsOf({ tags: ['R', 'Python'] })).toEqual(['python', 'r']);
    expect(idsOf({ tags: ['Chef', 'culinary arts'] })).toEqual(['culinary-arts']);
    expect(idsOf({ tags: ['excel'] })).toEqual(['excel']);
  });

  test('at the level of the European Qualifications Framework that it is aligned to', () => {
    const eqf = { name: 'Level 5', framework: 'European Qualifications Framework' };
    expect(shownBy({ name: 'Python', alignments: [eqf] })[0]?.level).toBe(5);
    expect(shownBy({ name: 'Python', alignments: [{ name: 'EQF level 6' }] })[0]?.level).toBe(6);
    expect(
      shownBy({ name: 'Python', alignments: [{ name: 'Level 5', framework: 'Ours' }] })[0],
    ).not.toHaveProperty('level');
  });
});

describe('an alignment', () => {
  const ids = [
    'http://data.europa.eu/esco/skill/3cd569a2',
    '2.A.1.c',
    '43232405',
    'https://www.onetonline.org/search/tech/example?e=Node.js%20Core',
  ];
  const brought = vocabularyOf(
    ids.map((id) => ({
      id,
      label: id,
      kind: 'skill',
      names: [],
      broader: [],
      shows: [],
      awardedBy: [],
    })),
  );
  const alignedTo = (alignment: Partial<Alignment>) =>
    skillsOfCredential(
      credential({ alignments: [{ name: 'Korbflechten', ...alignment }] }),
      brought,
    ).map(({ id }) => id);

  test.each(ids)('finds %s by its own id', (id) => {
    expect(alignedTo({ code: id })).toEqual([id]);
    expect(alignedTo({ url: id })).toEqual([id]);
  });

  test.each([
    ['https://data.europa.eu/esco/skill/3cd569a2', ids[0]],
    [
      'https://esco.ec.europa.eu/en/classification/skill?uri=http%3A%2F%2Fdata.europa.eu%2Fesco%2Fskill%2F3cd569a2',
      ids[0],
    ],
    ['https://www.onetonline.org/find/descriptor/result/2.A.1.c', ids[1]],
    ['https://www.onetonline.org/search/tech/example?e=Node.js+Core&j=15-1252.00', ids[3]],
  ])('finds what the page %s is about', (url, id) => expect(alignedTo({ url })).toEqual([id]));

  test('takes a bare code of O*NET for what it is there', () =>
    expect(
      alignedTo({ code: '2.A.1.c', framework: 'O*NET-SOC', url: 'https://x.example/1' }),
    ).toEqual(['2.A.1.c']));

  test.each([
    { code: '2.A.1.c', framework: 'Texas Essential Knowledge and Skills' },
    { code: '2.A.1.c', url: 'https://standards.example/2.A.1.c' },
    { url: 'https://www.onetonline.org.evil.example/find/descriptor/result/2.A.1.c' },
    { url: 'https://evil.example/?uri=http://data.europa.eu/esco/skill/3cd569a2' },
  ])('to another framework shows nothing of these: %j', (alignment) =>
    expect(alignedTo(alignment)).toEqual([]),
  );
});

describe('a credential does not show', () => {
  test.each([
    'Prerequisites: Python and SQL.',
    'Learners should already know Python.',
    'Prior knowledge of Python is recommended.',
    'This prepares learners for work with Python.',
    'Python is not required.',
    'Next step: the Python badge.',
    'Recommended next: Python.',
    'After this you can go on to learn Python.',
    'This is the first step towards Python.',
    'The holder can proceed to the Python badge.',
    'The holder is eligible for the Python course.',
    'Requires completion of Python first.',
    'Vorkenntnisse in Python helfen.',
  ])('what lies before or after it: %s', (criteria) => expect(idsOf({ criteria })).toEqual([]));

  test.each([
    'No knowledge of Python is needed for this badge.',
    'Does not cover Python.',
    'This course doesn’t use Python.',
    'The earner did not use Python.',
    'Unlike Python courses, this is about people.',
    'Written by hand, not in Python.',
  ])('what it says it is not about: %s', (description) =>
    expect(idsOf({ description })).toEqual([]),
  );

  test.each([
    'Instructors with Python experience taught the course.',
    'Taught by Python experts.',
    'The issuer is the Python Academy.',
    'It comes from the Python Software Foundation.',
  ])('what others know or are called: %s', (description) =>
    expect(idsOf({ description })).toEqual([]),
  );

  test.each([
    ['Unlike Java courses, this teaches Python.', ['python']],
    ['After completing this course, the earner can write Python.', ['python']],
    ['Earners know not only Java but Python.', ['java', 'python']],
    ['The earner attended ten sessions and wrote a program in Python.', ['python']],
    ['Learners automate reports in Python instead of by hand.', ['python']],
    ['Offered by the University of Michigan, covers Python.', ['python']],
    ['This course offered by the University of Michigan covers Python.', ['python']],
    ['Taught by Jane Doe and covers Python.', ['python']],
    ['Won the event organized by ACME: Python.', ['python']],
    ['The holder can proceed to apply Python in teams.', ['python']],
    ['The earner gave a talk about Python.', ['python']],
    ['Eligible learners wrote programs in Python.', ['python']],
    ['From no knowledge to expert in Python.', ['python']],
    ['Assessors are satisfied that the holder writes Python.', ['python']],
    ['Judged in a live exam: Python', ['python']],
    ['Attended a lecture on Python and passed its exam.', ['python']],
  ])('but what the same words say of the holder it does: %s', (description, ids) =>
    expect(idsOf({ description })).toEqual(ids),
  );

  test.each([
    'Attended: Talk about Python',
    'Python: certificate of participation',
    'Teilnahmebescheinigung Python',
    'Judge of a Python competition',
    'Not yet Python',
    'Python Volunteer',
  ])('what somebody was only there for: %s', (name) => {
    expect(idsOf({ name, tags: ['Python'], description: 'All about Python.' })).toEqual([]);
    const alignments = [{ name: 'Python' }];
    expect(idsOf({ name, alignments })).toEqual(['python']);
  });

  test.each([
    [{ name: 'Teilnahmebescheinigung Python mit Abschlussprüfung' }, ['python']],
    [{ name: 'Certificate of Participation: Python', criteria: 'Passed an exam.' }, ['python']],
    [{ name: 'Certificate of Participation: Python', criteria: 'There was no exam.' }, []],
    [{ name: 'Teilnahmebescheinigung Python ohne Abschlussprüfung' }, []],
    [{ name: 'Attendee Management with Salesforce' }, ['salesforce']],
    [{ name: 'Salesforce Conference Attendee' }, []],
  ])('but what an exam or another meaning of the word says it does: %j', (told, ids) =>
    expect(idsOf(told)).toEqual(ids),
  );

  test('what somebody helped to hold a meeting on', () => {
    expect(idsOf({ description: 'Helped organise a conference on Python.' })).toEqual([]);
    expect(idsOf({ description: 'Attended a talk on Python.' })).toEqual([]);
  });

  test('the language that it is taught in, but the one that it is about', () => {
    expect(idsOf({ description: 'The course language is English.' })).toEqual([]);
    expect(idsOf({ name: 'Spanish Language Proficiency B2' })).toEqual(['spanish']);
  });

  test('a certification that its text or its tags only speak of', () => {
    expect(idsOf({ description: 'Graduates may sit CompTIA Security+.' })).toEqual([]);
    expect(idsOf({ tags: ['CISSP'], criteria: 'The CISSP is held in high regard.' })).toEqual([]);
  });
});

describe('a certification', () => {
  const linuxFoundation = 'The Linux Foundation';

  test.each([
    ['CKA: Certified Kubernetes Administrator', linuxFoundation],
    ['Certified Kubernetes Administrator (CKA)', 'Cloud Native Computing Foundation'],
  ])('is shown with its skills by %s from %s', (name, issuer) =>
    expect(idsOf({ name, issuer })).toEqual(['cka', 'kubernetes', 'containers']),
  );

  test.each([
    ['CompTIA Security+ ce Certification', 'CompTIA', 'comptia-security-plus'],
    [
      'AWS Certified Cloud Practitioner',
      'Amazon Web Services Training and Certification',
      'aws-cloud-practitioner',
    ],
    ['Project Management Professional (PMP)®', 'Project Management Institute', 'pmp'],
    ['AWS Certified Welder', 'American Welding Society', 'certified-welder'],
    ['Basic Life Support (BLS) Provider', 'Any Hospital', 'bls'],
    ['Bachelor of Science in Computer Science', 'Any University', 'bachelors-degree'],
  ])('is %s from %s', (name, issuer, id) => expect(idsOf({ name, issuer })).toContain(id));

  test.each([
    ['Certified Kubernetes Administrator', 'Some Course Shop'],
    ['Certified Kubernetes Administrator: practice tests', linuxFoundation],
    ['Road to the Certified Kubernetes Administrator', linuxFoundation],
  ])('is not %s from %s, which shows no more than its skills', (name, issuer) =>
    expect(idsOf({ name, issuer })).toEqual(['kubernetes', 'containers']),
  );

  test.each([
    ['CCNA: Enterprise Networking, Security, and Automation', 'Cisco', 'ccna'],
    ['CPR Training', 'Any School', 'cpr-certification'],
    ['CISSP', 'ISC2 Fan Club', 'cissp'],
    ['CISSP', 'Friends of ISC2', 'cissp'],
    ['CDL Prep Course', 'Any School', 'cdl'],
    ['AWS Certified Cloud Practitioner', 'American Welding Society', 'aws-cloud-practitioner'],
  ])('is not %s from %s', (name, issuer, id) => expect(idsOf({ name, issuer })).not.toContain(id));
});

test('every certification of the vocabulary is known by its names, from a body that awards it', () => {
  const certifications = [...vocabulary.skills.values()].filter(
    ({ kind }) => kind === 'credential',
  );
  const isKnown = ({ id, names, awardedBy: [issuer = 'Any Body'] }: Skill) =>
    names
      .filter(({ caution }) => caution !== 'context')
      .every(({ text }) => shownBy({ name: text, issuer }).some((skill) => skill.id === id));
  expect(certifications.filter((skill) => !isKnown(skill)).map(({ id }) => id)).toEqual([]);
});
