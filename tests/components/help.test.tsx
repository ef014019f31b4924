import { readFileSync } from 'node:fs';

import { beforeEach, describe, expect, test } from 'vitest';
import { CheckList } from '@/components/CheckList';
import { Help } from '@/components/help/Help';
import { HelpLink } from '@/components/help/HelpLink';
import { textOfTopic, titleOfTopic } from '@/components/help/help-words';
import { newsKeys, releases } from '@/components/help/releases';
import { topicAt } from '@/components/help/topic-at';
import { addressOf, helpGroups } from '@/components/help/topics';
import { TroubleList } from '@/components/TroubleList';
import { say, speak } from '@/components/words';
import { problemCodes } from '@/utils/lib/problem';
import { sealReasons } from '@/utils/model/seal';
import { troubles } from '@/utils/model/trouble';
import type { Check } from '@/utils/model/verification';

import { drawn, textOf, wordsOf } from './drawn';
import { locales, voice } from './locales';
import { problem, seenWith } from './seen';

const topics = helpGroups.flatMap((group) => [...group.topics]);
const page = (hash: string) => {
  const topic = topicAt(hash);
  return drawn(<Help topic={topic} isUnknown={hash !== '' && topic === undefined} />);
};
/** What a link's address names. */
const led = (root: Element) =>
  [...root.querySelectorAll('a.help-link')].map((link) =>
    (link.getAttribute('href') ?? '').replace('/help.html#', ''),
  );

beforeEach(() => speak(voice()));

describe('a link to what something means', () => {
  test.each(problemCodes)('leads from %s to a page that is there', (code) => {
    const [hash = ''] = led(drawn(<HelpLink about={code} />));
    expect(topics).toContain(topicAt(hash));
  });
  test.each(sealReasons)('leads from the verdict %s to its own page', (reason) =>
    expect(led(drawn(<HelpLink about={reason} />))).toEqual([reason]),
  );
  test('stands on the card and beside every check that has something to say', () => {
    const status: Check = {
      id: 'status',
      outcome: 'unknown',
      problem: problem('status-retrieval-error'),
      remarks: [problem('status-message')],
    };
    const seen = seenWith('status-unchecked', { result: { checks: [status] } });
    expect(led(drawn(<CheckList seen={seen} />))).toEqual([
      'status-retrieval-error',
      'status-message',
    ]);
    expect(['status-retrieval-error', 'status-message'].map(topicAt)).toEqual([
      'status-unchecked',
      'status-list',
    ]);
  });
  test('leads from every trouble to its own page', () => {
    const held = Object.fromEntries(troubles.map((trouble) => [trouble, 1]));
    const root = drawn(<TroubleList held={held} onRead={() => undefined} />);
    expect(led(root).map(topicAt)).toEqual(troubles.map((trouble) => `trouble-${trouble}`));
  });
});

/** A Han sign says as much as several letters. */
const leastOf = (language: string) => (/^(?:ja|zh)/u.test(language) ? 15 : 40);

describe.each(locales)('in $language every page', ({ language }) => {
  beforeEach(() => speak(voice(language)));

  test.each(topics)('is there, short, and leads to the others: %s', (topic) => {
    const root = page(topic);
    expect(textOf(root.querySelector('h1'))).toBe(titleOfTopic(topic));
    const texts = wordsOf(root, 'article p');
    expect(texts).toEqual(textOfTopic(topic).map((text) => text.replace(/\s+/gu, ' ')));
    expect(texts.join(' ').length).toBeGreaterThan(leastOf(language));
    expect(texts.join(' ').length).toBeLessThan(600);
    expect(texts.join(' ')).not.toMatch(/(?:help|means)_|\$\d/u);
    expect(root.querySelectorAll('nav li')).toHaveLength(topics.length);
    expect(wordsOf(root, 'nav [aria-current]')).toEqual([titleOfTopic(topic)]);
  });
});

test('an address of which there is no page says so and offers all', () => {
  const root = page('nothing');
  expect(textOf(root.querySelector('main > p'))).toMatch(/^There is no help/u);
  expect(root.querySelectorAll('nav li')).toHaveLength(topics.length);
});

describe('what is new', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const told = changelog
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [version = '', ...lines] = part.split('\n');
      const sentences = lines.flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
      return { version, sentences };
    });

  test('is what the changelog says, the latest first', () =>
    expect(told).toEqual(
      releases.map((release) => ({
        version: release.version,
        sentences: newsKeys(release).map((key) => say(key)),
      })),
    ));
  test('begins with this version', () =>
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(told[0]?.version));
  test('stands on a page of the help', () => {
    const root = drawn(<Help topic="news" isUnknown={false} />);
    expect(wordsOf(root, 'article li')).toEqual(told.flatMap(({ sentences }) => sentences));
    expect(addressOf('news')).toBe('/help.html#news');
  });
});
