import { match } from '@/utils/matching/match';
import { requirementsOf } from '@/utils/matching/requirements';
import type { Evidence, EvidenceStatus } from '@/utils/model/match';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { vocabulary } from '@/utils/skills/taxonomies';

import { platformPosting } from './platform-posting';
import { now, showing } from './shown';

/** What somebody shows: badges with what is written in them. */
export interface Wallet {
  readonly name: string;
  readonly badges: readonly Badge[];
}

interface Badge {
  readonly id: string;
  readonly text: string;
  readonly status: EvidenceStatus;
}

const posting = platformPosting;
const text = posting.description?.value ?? '';

const honest: readonly Badge[] = [
  { id: 'kubernetes', text: 'Kubernetes', status: 'verified' },
  { id: 'writing', text: 'Written communication', status: 'verified' },
];

const claim = (id: string, words: string): Badge => ({ id, text: words, status: 'claimed' });

/** Ways in which a wallet is made to look better without anything more being shown. */
export const wallets: readonly Wallet[] = [
  { name: 'two verified badges', badges: honest },
  {
    name: 'the posting itself as a claim',
    badges: [...honest, claim('stuffed', text)],
  },
  {
    name: 'every word of it twenty times',
    badges: [...honest, claim('stuffed', Array.from({ length: 20 }, () => text).join('\n'))],
  },
  {
    name: 'the same badges ten times',
    badges: Array.from({ length: 10 }, () => honest).flat(),
  },
  {
    name: 'the same badges under other ids',
    badges: Array.from({ length: 10 }, (_, at) =>
      honest.map((badge) => ({ ...badge, id: `${badge.id} ${at}` })),
    ).flat(),
  },
  {
    name: 'their skills under other names',
    badges: [
      ...honest,
      { id: 'k8s', text: 'K8s', status: 'verified' },
      { id: 'kube', text: 'kubernetes', status: 'verified' },
      { id: 'written', text: 'Written communication skills', status: 'verified' },
    ],
  },
  {
    name: 'ten weak claims',
    badges: [
      ...honest,
      ...[
        'Terraform',
        'PostgreSQL',
        'Ruby on Rails',
        'Go',
        'Apache Kafka',
        'Observability',
        'Docker',
        'Ansible',
        'Linux',
        'AWS',
      ].map((words) => claim(words, words)),
    ],
  },
  {
    name: 'revoked badges for all the rest',
    badges: [
      ...honest,
      ...['Terraform', 'PostgreSQL', 'Ruby on Rails', 'Go'].map((words) => ({
        id: words,
        text: words,
        status: 'void' as const,
      })),
    ],
  },
];

export interface Outcome {
  readonly name: string;
  /** "2 of 8 shown", its band and its number. */
  readonly shown: number;
  readonly verifiedScore: number;
  readonly band: string;
  /** 0 to 100, of the two simple ones. */
  readonly keywords: number;
  readonly cosine: number;
}

/** Each wallet before our match and before two that only see words. */
export const outcomes = (): readonly Outcome[] => wallets.map(outcomeOf);

function outcomeOf({ name, badges }: Wallet): Outcome {
  const report = match(requirementsOf(posting, vocabulary), badges.map(evidenceOf), {
    now,
    vocabulary,
  });
  if (!report) throw new Error('nothing is asked for');
  const all = badges.map((badge) => badge.text).join('\n');
  return {
    name,
    shown: report.shown,
    verifiedScore: report.verifiedScore,
    band: report.band,
    keywords: keywordScore(text, all),
    cosine: cosineScore(text, all),
  };
}

function evidenceOf({ id, text: words, status }: Badge): Evidence {
  const ids = skillsInText(words, vocabulary).map((mention) => mention.id);
  return showing(ids, { id, name: id, status });
}

const wordsOf = (of: string): readonly string[] =>
  of.toLowerCase().match(/[\p{L}\p{N}+#]{3,}/gu) ?? [];

/** The part of the posting's words that the wallet holds somewhere. */
function keywordScore(asked: string, shown: string): number {
  const held = new Set(wordsOf(shown));
  const words = [...new Set(wordsOf(asked))];
  return Math.floor((100 * words.filter((word) => held.has(word)).length) / words.length);
}

/** The angle between the counts of words, as a search engine of the plain kind has it. */
function cosineScore(asked: string, shown: string): number {
  const [one, other] = [countsOf(asked), countsOf(shown)];
  const dot = [...one].reduce((sum, [word, count]) => sum + count * (other.get(word) ?? 0), 0);
  const size = (counts: ReadonlyMap<string, number>) =>
    Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));
  return Math.floor((100 * dot) / (size(one) * size(other)) + 1e-9);
}

function countsOf(of: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(of)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
