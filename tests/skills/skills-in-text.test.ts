import { describe, expect, test } from 'vitest';

import { skillsInText } from '@/utils/skills/skills-in-text';
import { vocabulary } from '@/utils/skills/taxonomies';

const mentionsIn = (text: string) => skillsInText(text, vocabulary);
const idsIn = (text: string) => mentionsIn(text).map(({ id }) => id.replace('ps:', ''));
const certainIn = (text: string) =>
  mentionsIn(text)
    .filter(({ confidence }) => confidence === 'certain')
    .map(({ id }) => id.replace('ps:', ''));

describe('a mention', () => {
  test('says where it stands and in which words', () => {
    expect(mentionsIn('We run K8s daily.')).toEqual([
      {
        id: 'ps:kubernetes',
        label: 'Kubernetes',
        text: 'K8s',
        start: 7,
        end: 10,
        kind: 'technology',
        confidence: 'certain',
      },
    ]);
  });

  test.each([
    ['Amazon Web Services (AWS)', ['aws', 'aws']],
    ['machine learning, deep learning', ['machine-learning', 'deep-learning']],
    ['AWS Certified Solutions Architect – Associate', ['aws-solutions-architect-associate']],
    ['medical billing and coding', ['medical-coding']],
    ['Google Cloud Platform', ['google-cloud']],
    ['network security', ['network-security']],
  ])('of names that overlap is the longest: %s', (text, ids) => expect(idsIn(text)).toEqual(ids));

  test.each([
    ['problem solving, problem-solving', ['problem-solving', 'problem-solving']],
    ['CI/CD, CI / CD and CI-CD', ['ci-cd', 'ci-cd', 'ci-cd']],
    ['Node.js, NodeJS and node js', ['node-js', 'node-js', 'node-js']],
    [
      'front-end development, frontend development',
      ['front-end-development', 'front-end-development'],
    ],
    ['lock-out/tag-out and lockout-tagout', ['lockout-tagout', 'lockout-tagout']],
    ['C++17, C#/.NET, ASP.NET', ['cpp', 'csharp', 'dotnet', 'asp-net']],
    ['ITIL® 4 Foundation', ['itil-foundation']],
    ['risk analysis & risk management', ['risk-assessment', 'risk-management']],
  ])('may be joined, hyphenated or apart: %s', (text, ids) => expect(idsIn(text)).toEqual(ids));

  test.each([
    ['databases and REST APIs', ['databases', 'rest']],
    ['large language models', ['large-language-models']],
    ['PLCs and HMIs', ['plc', 'hmi']],
    [
      'data visualisation, behavioral and behavioural health',
      ['data-visualization', 'behavioral-health'],
    ],
    ['fibre optic splicing, anaesthesia', ['fiber-optics']],
    ['project modelling and data modelling', ['data-modeling']],
  ])('may be a plural or British: %s', (text, ids) => expect(idsIn(text)).toEqual(ids));
});

describe('no mention stands', () => {
  test.each([
    'Javanese, pythonic thoughts, scalable, reactive, digital',
    'Write to python@jobs.example or see https://sql.example/java',
    'Data. Science is fun. Machine\nlearning',
    'We hope you excel, rust never sleeps, spring is near, a swift answer',
  ])('inside words, addresses or across sentences: %s', (text) => expect(idsIn(text)).toEqual([]));

  test.each([
    'Go the extra mile and go for it. We Go beyond.',
    'Go above and beyond with experience',
    'Excel in a fast-paced environment using tools',
    'Our Series C round, vitamin C, Plan C and C-level experience',
    'R&D experience, AT&T experience',
    'A swift Express delivery',
    'an A+ player with experience',
    'The German market, English breakfast and French customers',
    'the Chef of our restaurant',
  ])('where a short or common word means something else: %s', (text) =>
    expect(idsIn(text)).toEqual([]),
  );
});

describe('an ambiguous name', () => {
  test.each([
    ['Go, Python and Rust', ['go', 'python', 'rust']],
    ['Go developer, R programming', ['go', 'r']],
    ['C/C++', ['c', 'cpp']],
    ['Word, Excel and PowerPoint', ['word', 'excel', 'powerpoint']],
    ['SAS, SPSS or Stata', ['sas', 'spss', 'stata']],
    ['Docker, Puppet, Chef', ['docker', 'puppet', 'chef']],
    ['Experience with Go in production', ['go']],
    ['Skilled in React', ['react']],
    [
      'A+, Network+ and Security+',
      ['comptia-a-plus', 'comptia-network-plus', 'comptia-security-plus'],
    ],
  ])(
    'is certain in a list of its kind, beside its word or where it is asked for right there: %s',
    (text, ids) => expect(certainIn(text)).toEqual(ids),
  );

  test.each([
    ['Some experience, and Go in production', ['go']],
    ['You know R well', ['r']],
    ['Go, Rust', ['go', 'rust']],
    ['R', ['r']],
  ])('is possible near words of skill, among its like, or alone: %s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
    expect(certainIn(text)).toEqual([]);
  });

  test('is a language only where somebody speaks it', () => {
    expect(certainIn('Fluent in German and French')).toEqual(['german', 'french']);
    expect(certainIn('Spanish (written and spoken)')).toEqual(['spanish']);
    expect(certainIn('Good knowledge of Turkish and Greek is a must')).toEqual([
      'turkish',
      'greek',
    ]);
    expect(idsIn('Good knowledge of Turkish tax, and of the Greek coast')).toEqual([]);
  });
});

test('a text of nothing else may be written in any case', () => {
  expect(certainIn('excel')).toEqual(['excel']);
  expect(certainIn('AGILE')).toEqual(['agile']);
});

describe('a hostile text', () => {
  const size = 60_000;
  test.each([
    ['full stops', '.'.repeat(size)],
    ['spaces', `a${' '.repeat(size)}b`],
    ['plus signs', `C${'+'.repeat(size)}`],
    ['one long word', 'x'.repeat(size)],
    ['one long address', `${'x.'.repeat(size / 2)}@`],
    ['ambiguous names', 'Go, '.repeat(size / 4)],
    ['names that begin alike', 'Microsoft '.repeat(size / 10)],
  ])('of %s is read in one pass', (_, text) => {
    expect(idsIn(text).length).toBeLessThanOrEqual(size / 4);
  });
});

describe('what a credential says in passing', () => {
  test.each([
    'Writes, tests and profiles network services',
    'A course at university level',
    'A post-graduate course',
    'Works to industry standards',
    'Uses business applications',
    'Good security practices on a building site',
    'Test methods for asphalt',
    'Infrastructure design of roads',
    'Container management at a port',
  ])('is no skill of another field: %s', (text) =>
    expect(certainIn(text)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /networking|degree|industry-knowledge|software|cybersecurity|it-operations|container/u,
        ),
      ]),
    ),
  );
});
