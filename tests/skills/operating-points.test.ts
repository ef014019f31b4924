import { describe, expect, test } from 'vitest';

import { settingOf } from '@/utils/skills/setting';
import { type OperatingPoint, skillsInText } from '@/utils/skills/skills-in-text';
import { vocabulary } from '@/utils/skills/taxonomies';

const idsAt = (point: OperatingPoint, text: string) =>
  skillsInText(text, vocabulary, point).map(({ id }) => id.replace('ps:', ''));

describe('a sentence', () => {
  test.each([
    ['We are a leading maker of Java tools', 'employer'],
    ['Acme Robotics provides payroll software to hospitals', 'employer'],
    ['Java is a must', 'open'],
    ['At least five years of Java', 'open'],
    ['We use PostgreSQL and Redis', 'open'],
    ['You know your way around SQL', 'ask'],
    ['Experience with Terraform at scale', 'ask'],
    ['We are looking for a person with Java', 'ask'],
    ['Essential: Java', 'ask'],
    ['Dental insurance and a yoga class', 'offer'],
    ['Please send your curriculum vitae in English', 'offer'],
    ['Your application must be in English', 'offer'],
    ['Web applications are a must', 'open'],
    ['Stock options and a MacBook', 'offer'],
    ['Acme is a leading Java shop', 'employer'],
    ['Join a team of Java lovers', 'employer'],
    ['By joining Acme you change how Java is taught', 'employer'],
    ['On our page you can find Java samples', 'employer'],
    ['Senior Java Engineer', 'title'],
    ['architect java aws', 'open'],
  ])('is about one thing: %s', (sentence, setting) => expect(settingOf(sentence)).toBe(setting));
});

describe('at the balanced point', () => {
  test.each([
    'We deliver payroll to hospitals',
    'Unlimited access to Python courses',
    'Our Java history began long ago',
    'You report to the Head of Procurement every week and month',
    'Testers, writers and many Java developers are part of this large group',
    'You will share your coffee and your desk with two Java developers',
    'The room is full of Java experts, and nobody ever leaves it',
  ])('a name is no skill where it says who or what else: %s', (text) =>
    expect(idsAt('balanced', text)).toEqual([]),
  );

  test('of somebody who is asked for it may be the skill itself', () => {
    expect(idsAt('balanced', 'You have lived for years on the Android platform')).toEqual([
      'android',
    ]);
  });

  test('what a firm works with is asked for', () => {
    expect(idsAt('balanced', 'We use PostgreSQL and Redis')).toEqual(['postgresql', 'redis']);
  });

  test.each([
    ['linux go aws docker', ['linux', 'go', 'aws', 'docker']],
    ['JAVA EXCEL SQL', ['java', 'excel', 'sql']],
    ['Java Spring Docker', ['java', 'spring', 'docker']],
  ])('a line of tags needs neither case nor commas: %s', (text, ids) =>
    expect(idsAt('balanced', text)).toEqual(ids),
  );

  test.each([
    ['Experience in security and networking', ['cybersecurity', 'computer-networking']],
    ['You are creative and reliable', ['creativity', 'dependability']],
    ['Security at the gate is creative work', []],
  ])('a common word is a skill where it is asked for: %s', (text, ids) =>
    expect(idsAt('balanced', text)).toEqual(ids),
  );
});

describe('at the precise point', () => {
  test.each([
    ['Experience with Kubernetes in production is required', ['kubernetes']],
    ['Python', ['python']],
    [
      'Python, Go, Rust and Java with some more in the years to come',
      ['python', 'go', 'rust', 'java'],
    ],
  ])('stands what the text asks for or lists: %s', (text, ids) =>
    expect(idsAt('precise', text)).toEqual(ids),
  );

  test.each([
    'The tool that the whole company relies on was written in Python',
    'Security is something that we like to have experience of',
  ])('stands nothing else: %s', (text) => expect(idsAt('precise', text)).toEqual([]));
});

describe('at the precise point a rule', () => {
  test.each([
    // A technology is asked for by a word in reach, whichever side it stands on.
    ['Kubernetes, on which most of our many services run today, is required', []],
    ['Kubernetes, on which most of the many services run today, is required', ['kubernetes']],
    // What is no technology only by one that stands before it, or right behind it.
    ['Knowledge of accounting as it is done in small and large shops', ['accounting']],
    ['In this country shops want accounting, and knowledge of it is rare', []],
    ['In this country many shops want some accounting knowledge today', ['accounting']],
    // A short line is an item of a list: a technology in it needs no word, a common name does.
    ['Python and some patience', ['python']],
    ['Accounting and some patience', []],
    ['Python developer with some patience', []],
    // A longer row of technologies needs three of them, and commas.
    [
      'Some Python, some Docker, some Java and whatever else there may be to learn',
      ['python', 'docker', 'java'],
    ],
    ['Some Python, some Docker and whatever else there may be for you to learn', []],
    ['There is Python there is Docker there is Java and whatever else there may be', []],
    // Who is drawn to something is asked for what comes next.
    ['A passion for kinds of Kubernetes that nobody else has run', ['kubernetes']],
    ['A passion for whatever kind of cloud there is and also for Kubernetes itself', []],
    // One works with a technology who has it, and in a field beside those who know it.
    ['Working with Kubernetes and whatever else there may be in all the places', ['kubernetes']],
    ['Working in accounting and whatever else there may be in all the places', []],
    // A sentence about "us" tells of the firm, unless it says what is looked for.
    ['We are proud of our years of Kubernetes and of all that came after', []],
    ['We are now looking for years of Kubernetes and for all that came after', ['kubernetes']],
    // A name may hold the word that asks.
    ['In this country many shops hope for English skills in all of them', ['english']],
    ['In this country many shops hope for fluency in English in all of them', ['english']],
    ['In this country many shops hope for knowledge sharing in all of them', []],
    // A heading of its own says what is there, and not what is wanted.
    ['Our stack: Python, Docker, Java and whatever else there may be to learn', []],
    ['What runs here: Python, Docker, Java and whatever else there may be to learn', []],
  ])('holds on both sides of its bound: %s', (text, ids) =>
    expect(idsAt('precise', text)).toEqual(ids),
  );
});

test('a name alone is enough in a title', () => {
  expect(idsAt('named', 'Senior Java Engineer')).toEqual(['java']);
});

describe('alone in its line', () => {
  test.each(['Kubernetes', 'Kubernetes.'])('a certain name is asked for: %s', (text) =>
    expect(idsAt('precise', text)).toEqual(['kubernetes']),
  );

  test('a name that may mean something else is found, and counts for nothing', () => {
    expect(idsAt('balanced', 'processes .')).toEqual(['business-processes']);
    expect(idsAt('precise', 'processes .')).toEqual([]);
  });
});
