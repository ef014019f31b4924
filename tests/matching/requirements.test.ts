import { describe, expect, test } from 'vitest';

import { requirementsOf } from '@/utils/matching/requirements';
import type { Posting } from '@/utils/model/page';
import type { Skill } from '@/utils/model/skill';
import { vocabulary } from '@/utils/skills/taxonomies';
import { platformPosting } from './platform-posting';

const field = (value: string) => ({ value, source: 'site' }) as const;

const asked = (posting: Partial<Posting>) =>
  requirementsOf({ url: 'https://jobs.example/1', ...posting }, vocabulary);

const tiersIn = (description: string) =>
  asked({ description: field(description) }).map(
    ({ id, tier }) => `${id.replace('ps:', '')} ${tier}`,
  );

describe('a posting asks for', () => {
  test('each skill once, as firmly as anywhere, with the sentence that asks', () => {
    const text = 'We use Python daily.\nRequirements\nPython, 3 years\nMore Python';
    const [requirement, ...others] = asked({ description: field(text) });
    expect(others).toEqual([]);
    expect(requirement).toEqual({
      id: 'ps:python',
      label: 'Python',
      kind: 'technology',
      tier: 'must',
      importance: 1,
      years: 3,
      sentence: 'Python, 3 years',
      place: { field: 'description', start: 34, end: 49 },
    });
    expect(text.slice(34, 49)).toBe('Python, 3 years');
  });

  test('what its own fields name first, and only then what its text says', () => {
    const [first] = asked({
      title: field('Python developer'),
      skills: field('Python'),
      description: field('Requirements\nPython'),
    });
    expect(first).toMatchObject({ tier: 'must', place: { field: 'skills' } });
  });

  test.each([
    ['5+ years in Java and 2 years of Python', ['java 5', 'python 2']],
    ['Java, 5 years, Python, 2 years', ['java 5', 'python 2']],
    ['Java (5 years) and Python (2 years)', ['java 5', 'python 2']],
    ['5 years of Java, Python', ['java 5', 'python 5']],
    ['Java and 3 years of Python', ['java', 'python 3']],
    ['Python: 3 years of experience', ['python 3']],
    ['3-5 years of experience with Python', ['python 3']],
    ['Twelve years of Python', ['python 12']],
    ['18 months of Python experience', ['python 1.5']],
    ['3+ years Python experience, 2+ years AWS experience', ['python 3', 'aws 2']],
    ['10+ years hands-on Java, 5+ years Python', ['java 10', 'python 5']],
    ['Up to 2 years of Python', ['python']],
    ['Used Python in the last 2 years', ['python']],
    ['Python, to be renewed within 18 months', ['python']],
  ])('the years that stand beside it: %s', (sentence, told) =>
    expect(
      asked({ skills: field(sentence) }).map(({ id, years }) =>
        [id.replace('ps:', ''), years].join(' ').trim(),
      ),
    ).toEqual(told),
  );

  test('a level where it states one', () => {
    expect(asked({ qualifications: field('Accounting at EQF level 6') })[0]?.level).toBe(6);
  });

  test('nothing, when it names no skill', () => {
    expect(asked({ description: field('Come and join us!') })).toEqual([]);
    expect(asked({})).toEqual([]);
  });
});

describe('how firmly a skill is asked for', () => {
  test.each([
    'Requirements',
    'What you’ll bring:',
    'MINIMUM QUALIFICATIONS',
    'Who you are',
    'Your profile',
    'Skills & Experience',
    'What we’re looking for',
    'Must have',
    'To be considered you’ll need:',
    'Every technician on our night crew must have the following:',
    '## Requirements',
    '**Requirements**',
    '1. Requirements',
    'Licensing Requirements',
    'Nurse Requirements',
    'Registered Nurse Qualifications:',
    'Clinical Skills',
    'Licensure/Certification:',
    'You might be a good fit if you:',
    'You’ll love this job if you have:',
    'Dein Profil – das bringst du mit:',
  ])('is required under "%s"', (heading) =>
    expect(tiersIn(`${heading}\nPython`)).toEqual(['python must']),
  );

  test.each([
    'Nice to have',
    'Preferred qualifications',
    'Bonus points:',
    'It’s a plus if you have',
    'Desired skills',
    'Not required, but helpful',
    'Should-haves',
    'Good to know',
    'It’s great if you also have:',
    'Preferred Nurse Qualifications',
    'Any of these on top would be a welcome bonus for the crew:',
  ])('is preferred under "%s"', (heading) =>
    expect(tiersIn(`${heading}\nPython`)).toEqual(['python preferred']),
  );

  test.each([
    'What you will do',
    'Responsibilities',
    'About the role',
    'Job description',
    'How we work',
    'Our tech stack',
    'Technologies you will work with',
    'Work environment',
  ])('is context under "%s"', (heading) =>
    expect(tiersIn(`${heading}\nPython`)).toEqual(['python context']),
  );

  test.each([
    'What you will learn',
    'Training you will receive',
    'What we don’t require',
    'You do not need',
    'Not required:',
  ])('is nothing at all under "%s"', (heading) =>
    expect(tiersIn(`Requirements\nSQL\n${heading}\nPython`)).toEqual(['sql must']),
  );

  test.each(['No experience required', 'No license required', 'No certification required'])(
    'is not changed by the item "%s"',
    (item) => expect(tiersIn(`Requirements\n${item}\nPython`)).toEqual(['python must']),
  );

  test.each([
    ['Requirements: • Python • SQL Nice to have: • Java', 'python must, sql must, java preferred'],
    ['Requirements: • Python • What we use at Acme: • Java', 'python must, java must'],
    ['Preferred Qualifications: • Python', 'python preferred'],
  ])('is read from headings in one line: %s', (line, tiers) =>
    expect(tiersIn(line).join(', ')).toBe(tiers),
  );

  test.each([
    ['Experience with Go and Python is a plus.', 'go preferred, python preferred'],
    ['Python (nice to have)', 'python preferred'],
    ['Experience with Python helpful.', 'python preferred'],
    ['A helpful colleague who knows Python.', 'python must'],
    ['Ideally you know Python.', 'python preferred'],
    ['Ideally, you hold a CCNP and know Python.', 'ccnp-enterprise preferred, python preferred'],
    ['We’d love it if you also know Python and Go.', 'python preferred, go preferred'],
    ['We would love to see Python.', 'python preferred'],
    ['Python welcome.', 'python preferred'],
    ['Python gives you an edge.', 'python preferred'],
    ['Python, an added advantage', 'python preferred'],
    ['We use Python and Go.', 'python context, go context'],
    ['We use Python, so 5+ years of it are a must.', 'python must'],
    ['Fluent English; French or Dutch an asset', 'english must, dutch|ps:french preferred'],
    ['Spanish a plus', 'spanish preferred'],
    [
      'CMA (AAMA), RMA (AMT) or NCMA',
      'certified-medical-assistant|ps:national-certified-medical-assistant|ps:registered-medical-assistant-amt must',
    ],
    ['English at C1 level', 'english must'],
    ['Python required; SQL preferred', 'python must, sql preferred'],
    ['Python is not required.', ''],
    ['No Python experience necessary.', ''],
    ['Python is not required but would be helpful.', 'python preferred'],
    ['You need not know Java.', ''],
    ['Java isn’t needed.', ''],
    ['Java is not a prerequisite.', ''],
    ['Knowledge of Java is unnecessary.', ''],
    ['Neither German nor French is required.', ''],
    ['No prior experience with SAP is expected.', ''],
    ['No Python, Java or SQL experience required', ''],
    ['Python, not Java', 'python must'],
    ['Python is required; Java is not.', 'python must'],
    ['Python is required, Java is not.', 'python must'],
    ['Advanced Excel (pivot tables, no VBA needed)', 'excel must, pivot-tables must'],
    ['Experience with Python (Java not needed)', 'python must'],
    ['No degree required but a CDL is.', 'cdl must'],
    ['Java is not optional.', 'java must'],
    ['This is not a nice-to-have: you must know Java.', 'java must'],
    ['Python is a must, Java is optional.', 'python must, java preferred'],
    ['German would be an advantage, English is a must.', 'german preferred, english must'],
    [
      'CDL (required) and forklift certification (preferred)',
      'cdl must, forklift-certification preferred',
    ],
    ['A CDL is required and Python preferred', 'cdl must, python preferred'],
    ['CDL required – Python a plus', 'cdl must, python preferred'],
    [
      'Python and SQL required, Java and Go preferred',
      'python must, sql must, java preferred, go preferred',
    ],
    ['You must have Python, SQL and ideally Java', 'python must, sql must, java preferred'],
    [
      'Nurses must possess RN license, BLS, ACLS, PALS preferred',
      'registered-nurse must, bls must, acls must, pals preferred',
    ],
    ['5+ years of Python, preferred', 'python preferred'],
    ['Python zwingend erforderlich, Java von Vorteil', 'python must, java preferred'],
    ['Python obligatoire, Java souhaité', 'python must, java preferred'],
    ['Python imprescindible, Java deseable', 'python must, java preferred'],
    ['Java wird nicht vorausgesetzt.', ''],
    ['Java ist nicht Voraussetzung.', ''],
    ['Java n’est pas indispensable.', ''],
    ['Idéalement, vous connaissez Java.', 'java preferred'],
    ['De préférence, Java', 'java preferred'],
    ['Java wäre schön.', 'java preferred'],
    ['Java ist ein Plus.', 'java preferred'],
    ['Willingness to learn Terraform', ''],
    ['Python and willingness to learn Terraform', 'python must'],
    ['Strong Python skills with the ability to learn other languages', 'python must'],
    ['Current RN license with ability to learn Epic', 'registered-nurse must'],
    ['Must have Python with a desire to learn Terraform', 'python must'],
    ['Python plus willingness to learn Terraform, Go and Java', 'python must'],
    ['You are willing to learn Terraform, Go and Java', ''],
    [
      'Valid driver’s license and CDL or willingness to obtain',
      'drivers-license must, cdl preferred',
    ],
    ['CDL or willingness to obtain one', 'cdl preferred'],
    ['Fluent Spanish, as classes will be taught in Spanish', 'spanish must'],
    ['Fluent Spanish, as care will be provided in Spanish', 'spanish must'],
    ['CPR training will be provided.', ''],
    ['Not a beginner in Java', 'java must'],
    ['Java isn’t required, Python is', 'python must'],
    ['Python; training in Terraform will be provided', 'python must'],
    ['A CDL can be obtained on the job.', ''],
    ['Ability to learn quickly, and Python', 'learning-agility must, python must'],
  ])('is lowered sentence by sentence in the required list: %s', (sentence, tiers) =>
    expect(tiersIn(`Requirements\n${sentence}`).join(', ')).toBe(tiers),
  );

  test.each([
    ['You must have Python.', 'python must'],
    ['We’re looking for an analyst to join our Python team.', 'python context'],
    ['We’re looking for an analyst with Python.', 'python must'],
    ['We are looking for somebody with 5+ years of Python.', 'python must'],
    ['Our Python team has grown for 5+ years.', 'python context'],
    ['You help with Python wherever it is needed.', 'python context'],
    ['The position requires close work with our Python team.', 'python context'],
    ['The position requires working knowledge of Python.', 'python must'],
    ['Candidates without Python knowledge are trained here.', ''],
    ['Applications without Python experience will be ignored.', 'python must'],
    ['Requirements: Python. Nice to have: SQL.', 'python must, sql preferred'],
  ])('is read from the sentence where no heading says it: %s', (sentence, tiers) =>
    expect(tiersIn(sentence).join(', ')).toBe(tiers),
  );

  test.each([
    ['You must hold a CDL!', 'cdl must'],
    ['CPR certification required!', 'cpr-certification must'],
    ['Come and see our Python!', ''],
    ['We hire regardless of background. You must have Python.', 'python must'],
    ['We hire regardless of background. Our team loves Python.', ''],
    ['Must pass a background check and hold a CDL', 'cdl must'],
    ['Must hold a CDL and pass a background check', 'cdl must'],
    ['We do background checks on Python engineers.', ''],
    ['Monday to Friday, CPR certification required', 'cpr-certification must'],
    ['Monday to Friday with the CPR certification team', ''],
    ['Candidates without a CDL will not be considered.', 'cdl must'],
    ['You will learn Python and SQL with us.', ''],
    ['Du lernst Python bei uns.', ''],
    ['Vous apprendrez Python.', ''],
    ['Aprenderás Python con nosotros.', ''],
  ])('is not lost by what stands beside it, and not made of an offer: %s', (sentence, tiers) =>
    expect(tiersIn(sentence).join(', ')).toBe(tiers),
  );

  test('of a label holds for its line and no longer', () => {
    expect(tiersIn('Requirements\nNice to have: Python\nSQL')).toEqual([
      'python preferred',
      'sql must',
    ]);
  });

  test.each([
    'Strong SQL skills',
    'Compensation and benefits experience',
    'Requirements gathering with stakeholders',
  ])('is not changed by a line that looks like a heading: %s', (line) =>
    expect(tiersIn(`Nice to have\n${line}\nPython`)).toContain('python preferred'),
  );
});

describe('any of several', () => {
  test.each([
    ['Haas or Mazak machines, GD&T', 'haas-controls|ps:mazak-mazatrol must, gdt must'],
    ['Go or Rust, Python or Java', 'go|ps:rust must, java|ps:python must'],
    ['Tableau, Power BI or Looker', 'looker|ps:power-bi|ps:tableau must'],
    ['QuickBooks, NetSuite or similar ERP', 'erp|ps:netsuite|ps:quickbooks must'],
    ['A degree in statistics, economics or a related field', 'economics|ps:statistics must'],
    ['Java, Spring or similar work experience', 'java must, spring must'],
    ['Python, SQL', 'python must, sql must'],
    ['One of the following certifications: CISSP, CISM, CISA', 'cisa|ps:cism|ps:cissp must'],
    ['At least one of the following: Python, Java, Go', 'go|ps:java|ps:python must'],
    ['Experience in one or more of the following languages: Python, Java', 'java|ps:python must'],
    ['Any of AWS, Azure and GCP', 'aws|ps:azure|ps:google-cloud must'],
    ['One of our teams uses Python, Java', 'python must, java must'],
    ['CISSP, CISM or equivalent', 'cism|ps:cissp must'],
    ['Python, SQL or equivalent experience', 'python must, sql must'],
    ['Project Management Professional (PMP) or PRINCE2', 'pmp|ps:prince2 must'],
    [
      'Registered Nurse (RN) or Licensed Practical Nurse (LPN)',
      'licensed-practical-nurse|ps:registered-nurse must',
    ],
    ['Python o Java', 'java|ps:python must'],
    ['AWS (or Azure/GCP)', 'aws|ps:azure|ps:google-cloud must'],
    ['Experience with Python or experience with Java', 'java|ps:python must'],
    ['CPR or BLS certified', 'bls|ps:cpr must'],
    ['CPR, and BLS certified', 'cpr must, bls must'],
    ['Bachelor’s or Master’s degree', 'bachelors-degree|ps:masters-degree must'],
    ['Master’s or PhD degree', 'doctorate|ps:masters-degree must'],
  ])('will do where it says so: %s', (sentence, tiers) =>
    expect(tiersIn(`Requirements\n${sentence}`).join(', ')).toBe(tiers),
  );
});

test('what is equal to a degree will do where years stand in lieu of it', () => {
  const [degree] = asked({ skills: field('Bachelor’s degree, or 4 years of experience in lieu') });
  expect(degree).toMatchObject({ id: 'ps:bachelors-degree', orEquivalent: true });
});

describe('a posting asks for nothing', () => {
  test('of a people or a market', () => {
    expect(tiersIn('Requirements\nSpanish customers are a plus')).toEqual([]);
  });

  test.each([
    'All applicants are considered without regard to race, religion or disability; American Sign Language interpreting is available.',
    'If you need reasonable accommodation, write to our human resources team.',
    'We provide equal employment opportunities and special education leave.',
    'All patients must have equal access; Spanish speakers, veterans and English learners must be treated equally',
    'All candidates must hold to our E-Verify policy and Excel program',
    'Race, religion, age or disability do not matter in nursing here.',
  ])('where it speaks of fairness: %s', (sentence) =>
    expect(tiersIn(`Requirements\n${sentence}`)).toEqual([]),
  );

  test.each([
    'Benefits\nFree French lessons for every speaker\nMental health days',
    'What we offer\nPublic speaking training\nFinancial planning',
    'We offer free Python courses and tuition reimbursement.',
    'The salary range for Python developers is 50,000 to 70,000.',
    'About us\nWe build machine learning tools.',
    'About Harbour Software\nWe build machine learning tools.',
  ])('where it speaks of pay, gifts or itself: %s', (text) => expect(tiersIn(text)).toEqual([]));

  test('but goes on after an unknown heading', () => {
    expect(
      tiersIn('About us\nWe love machine learning.\nThe adventure\nYou must have Python.'),
    ).toEqual(['python must']);
    expect(tiersIn('Benefits\nDental\nOther things that matter:\nYou must have Python.')).toEqual([
      'python must',
    ]);
  });
});

test.each(['German B2, ', 'Bachelor’s or Master’s degree, ', '3 years Python, '])(
  'a line of very many of these is read in good time: %s',
  (item) => {
    const begun = performance.now();
    tiersIn(`Requirements\n${item.repeat(60_000 / item.length)}`);
    expect(performance.now() - begun).toBeLessThan(2500);
  },
);

test('the platform posting asks for what a person would read in it', () => {
  const tiers = requirementsOf(platformPosting, vocabulary).map(
    ({ label, tier }) => `${label}: ${tier}`,
  );
  expect(tiers).toEqual([
    'Observability: context',
    'Ruby on Rails: must',
    'Kubernetes: must',
    'PostgreSQL: must',
    'Terraform: must',
    'Go: preferred',
    'Written communication: must',
    'Apache Kafka: preferred',
  ]);
});

test('every name of the vocabulary is read as a requirement, and none as a heading', () => {
  const isAsked = ({ id, names }: Skill) =>
    names.every(({ text }) => {
      const [requirement, ...others] = asked({ description: field(`Requirements\n${text}`) });
      return others.length === 0 && requirement?.id === id && requirement.tier === 'must';
    });
  const lost = [...vocabulary.skills.values()].filter((skill) => !isAsked(skill));
  expect(lost.map(({ id }) => id)).toEqual([]);
});
