import { describe, expect, test } from 'vitest';

import { annotatedSentencesIn } from '../tools/annotated-sentences';
import { insideWords, scoreOf } from '../tools/span-score';

const FILE = `Write\tB-Skill\tO
clear\tI-Skill\tO
Rust\tI-Skill\tB-Knowledge
,\tO\tO
Zig\tO\tB-Knowledge
Nim\tO\tB-Knowledge

Lunch\tO\tO
`;

describe('annotated sentences', () => {
  const [first, second] = annotatedSentencesIn(FILE);

  test('are the tokens with a space between', () => {
    expect(first?.text).toBe('Write clear Rust , Zig Nim');
    expect(second?.text).toBe('Lunch');
  });

  test('mark each span in its layer, those that touch apart', () => {
    expect(first?.layers).toEqual([
      [{ start: 0, end: 16 }],
      [
        { start: 12, end: 16 },
        { start: 19, end: 22 },
        { start: 23, end: 26 },
      ],
    ]);
  });

  test('are always in the same half', () => {
    expect(annotatedSentencesIn(`${FILE}\n${FILE}`).map(({ half }) => half)).toEqual(
      [first, second, first, second].map((sentence) => sentence?.half),
    );
  });
});

describe('a score by overlap', () => {
  const text = 'Write clear Rust , Zig Nim';
  const marked = [
    { start: 0, end: 16 },
    { start: 19, end: 22 },
  ];

  test('counts what touches a mark, and each mark once', () => {
    const found = [
      { start: 6, end: 11 },
      { start: 12, end: 16 },
      { start: 23, end: 26 },
      { start: 17, end: 18 },
    ];
    expect(scoreOf([{ text, found, marked }])).toEqual({
      precision: 50,
      recall: 50,
      f1: 50,
      found: 4,
      marked: 2,
    });
  });

  test('of nothing is nought', () => {
    expect(scoreOf([]).f1).toBe(0);
    expect(scoreOf([{ text, found: [], marked }]).f1).toBe(0);
  });

  test('knows what begins or ends inside a word', () => {
    const inside = [
      { start: 1, end: 5 },
      { start: 19, end: 21 },
    ];
    const whole = { start: 12, end: 16 };
    expect(insideWords({ text, found: [...inside, whole], marked })).toEqual(inside);
  });
});
