import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { SkillMention } from '@/utils/model/skill';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { vocabulary as packaged } from '@/utils/skills/taxonomies';

import { type AnnotatedSentence, annotatedSentencesIn } from './annotated-sentences';
import { falseHitsOf, insideWords, missesOf, scoreOf, type Trial } from './span-score';
import { usage } from './usage';
import { vocabularyWith } from './vocabulary-with';

const HELP = `spans --data FOLDER [--half A|B] [--errors N] [--vocabulary esco=ZIP] [--vocabulary onet=ZIP]
FOLDER holds skillspan_tech_dev.conll, skillspan_house_dev.conll and green_dev.conll. Prints precision, recall and F1 by
overlap, and with --errors the N most frequent misses and false hits of half A. Those of half B are never shown.`;

const SKILL = 0;
const KNOWLEDGE = 1;
const all = () => true;
/** Where people have marked what is known, what one does or is does not belong. */
const isKnown = ({ kind }: SkillMention) => kind !== 'skill';

const TASKS = [
  {
    name: 'tech knowledge',
    file: 'skillspan_tech_dev.conll',
    layers: [KNOWLEDGE],
    counts: isKnown,
  },
  {
    name: 'tech knowledge, every hit',
    file: 'skillspan_tech_dev.conll',
    layers: [KNOWLEDGE],
    counts: all,
  },
  {
    name: 'tech, both layers',
    file: 'skillspan_tech_dev.conll',
    layers: [SKILL, KNOWLEDGE],
    counts: all,
  },
  {
    name: 'house, both layers',
    file: 'skillspan_house_dev.conll',
    layers: [SKILL, KNOWLEDGE],
    counts: all,
  },
  { name: 'green', file: 'green_dev.conll', layers: [SKILL], counts: all },
] as const;
type Task = (typeof TASKS)[number];

const POINTS = ['balanced', 'precise'] as const;
type Point = (typeof POINTS)[number];

const { values } = usage(HELP, () =>
  parseArgs({
    options: {
      data: { type: 'string' },
      half: { type: 'string' },
      errors: { type: 'string' },
      vocabulary: { type: 'string', multiple: true },
    },
  }),
);
const { data, half } = values;
const most = Number(values.errors ?? 0);
const vocabulary = values.vocabulary ? await vocabularyWith(values.vocabulary, HELP) : packaged;

if (data === undefined) usage.fail('--data is needed', HELP);
else if (half !== undefined && half !== 'A' && half !== 'B') usage.fail('--half is A or B', HELP);
else if (!Number.isInteger(most) || most < 0) usage.fail('--errors is a number', HELP);
else usage(HELP, () => run(data, half === undefined ? ['A', 'B'] : [half]));

function run(folder: string, halves: readonly ('A' | 'B')[]): void {
  for (const task of TASKS) {
    const sentences = annotatedSentencesIn(readFileSync(join(folder, task.file), 'utf8'));
    for (const point of POINTS)
      for (const side of halves) {
        const trials = trialsOf(
          sentences.filter((sentence) => sentence.half === side),
          task,
          point,
        );
        console.log(figures(`${task.name}, ${point}, half ${side}`, trials));
        if (side === 'A' && point === 'balanced' && most > 0) console.log(mistakesIn(trials));
      }
  }
}

function trialsOf(
  sentences: readonly AnnotatedSentence[],
  { layers, counts }: Task,
  point: Point,
): readonly Trial<SkillMention>[] {
  return sentences.map(({ text, layers: marks }) => ({
    text,
    found: skillsInText(text, vocabulary, point).filter(counts),
    marked: layers.flatMap((layer) => marks[layer] ?? []),
  }));
}

function figures(name: string, trials: readonly Trial[]): string {
  const { precision, recall, f1, found, marked } = scoreOf(trials);
  const split = trials.flatMap(insideWords).length;
  const [p, r, f] = [precision, recall, f1].map((value) => value.toFixed(1).padStart(5));
  return `${name.padEnd(44)} P ${p}  R ${r}  F1 ${f}  (${found} found, ${marked} marked, ${split} inside a word)`;
}

function mistakesIn(trials: readonly Trial<SkillMention>[]): string {
  const missed = trials.flatMap((trial) =>
    missesOf(trial).map(({ start, end }) => trial.text.slice(start, end).toLowerCase()),
  );
  const wrong = trials.flatMap((trial) =>
    falseHitsOf(trial).map(
      ({ text, id, confidence }) => `${text.toLowerCase()} (${id}, ${confidence})`,
    ),
  );
  return ['  missed', ...mostFrequent(missed), '  wrongly found', ...mostFrequent(wrong)].join(
    '\n',
  );
}

function mostFrequent(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .slice(0, most)
    .map(([word, count]) => `    ${count} ${word}`);
}
