import rdfCanonize from 'rdf-canonize';
import { describe, expect, test } from 'vitest';

import { canonicalise } from '@/utils/credentials/contexts/canonicalise';
import { lineOf, type Quad } from '@/utils/credentials/contexts/quad';

import { type Random, seededRandom } from './seeded-random';

const quad = (subject: string, predicate: string, object: string, graph = ''): Quad => ({
  subject,
  predicate,
  object: { text: object },
  graph,
  line: lineOf({ subject, predicate, object, graph }),
});

const linesOf = (quads: readonly Quad[]): string => {
  const canonical = canonicalise(quads);
  return 'ok' in canonical ? canonical.problem.detail : canonical.statements.join('');
};

/** A small data set with many blank nodes of few kinds, some of them graphs. */
function alikeQuads(random: Random): Quad[] {
  const blank = () => `_:n${random.below(6)}`;
  const graphs = random.below(3) > 0;
  const quads = Array.from({ length: 1 + random.below(14) }, () => {
    const subject = random.below(8) > 0 ? blank() : '<urn:s>';
    const object = random.below(6) > 0 ? blank() : random.pick(['"a"', '<urn:o>']);
    const graph = graphs && random.below(2) > 0 ? blank() : '';
    return quad(subject, random.pick(['<urn:p>', '<urn:q>']), object, graph);
  });
  return [...new Map(quads.map((one) => [one.line, one])).values()];
}

describe('a data set in the labels of its signer', () => {
  const quads = [quad('_:a', '<urn:p>', '"x"'), quad('_:b', '<urn:q>', '"y"')];
  const labelled = (labels: readonly string[]) => {
    const signersLabels = new Map(labels.map((label, at) => [`_:c14n${at}`, label]));
    const told = canonicalise(quads, { signersLabels });
    return 'ok' in told ? told.problem.code : told.statements;
  };

  test('has one for each node', () =>
    expect(labelled(['_:u1', '_:u2'])).toEqual(['_:u1 <urn:q> "y" .\n', '_:u2 <urn:p> "x" .\n']));

  test.each([
    ['shared by two nodes', ['_:u1', '_:u1']],
    ['missing for one', ['_:u1']],
  ])('is refused with a label that is %s', (_, labels) =>
    expect(labelled(labels)).toBe('proof-verification-error'),
  );
});

describe('a canonical data set', () => {
  test('has the labels that rdf-canonize gives', async () => {
    const random = seededRandom(11);
    for (let count = 0; count < 250; count += 1) {
      const quads = alikeQuads(random);
      const theirs = await rdfCanonize.canonize(quads.map(({ line }) => line).join(''), {
        algorithm: 'RDFC-1.0',
        inputFormat: 'application/n-quads',
        maxDeepIterations: 50_000,
      });
      expect.soft(linesOf(quads), `data set ${count}`).toBe(theirs);
    }
  });

  test('does not depend on the labels or the order that it came with', () => {
    const random = seededRandom(12);
    for (let count = 0; count < 100; count += 1) {
      const quads = alikeQuads(random);
      const renamed = random.shuffled(quads).map(({ subject, predicate, object, graph }) => {
        const other = (text: string) =>
          text.replace(/^_:n(\d)/u, (_, n) => `_:m${(Number(n) * 5) % 7}`);
        return quad(other(subject), predicate, other(object.text), other(graph));
      });
      expect.soft(linesOf(renamed), `data set ${count}`).toBe(linesOf(quads));
    }
  });

  test('tells which label stands for which', () => {
    const canonical = canonicalise([quad('_:b', '<urn:p>', '"2"'), quad('_:a', '<urn:p>', '"1"')]);
    expect('ok' in canonical ? undefined : Object.fromEntries(canonical.labels)).toEqual({
      '_:a': expect.stringMatching(/^_:c14n[01]$/u),
      '_:b': expect.stringMatching(/^_:c14n[01]$/u),
    });
  });
});

describe('a data set made to be costly', () => {
  const all = (size: number): number[] => Array.from({ length: size }, (_, at) => at);
  const made: Readonly<Record<string, Quad[]>> = {
    'where everybody knows everybody': all(30).flatMap((one) =>
      all(30).map((other) => quad(`_:${one}`, '<urn:knows>', `_:${other}`)),
    ),
    'that is one long ring': all(3000).map((at) =>
      quad(`_:${at}`, '<urn:next>', `_:${(at + 1) % 3000}`),
    ),
    'that is one long chain': all(3000).map((at) => quad(`_:${at}`, '<urn:next>', `_:${at + 1}`)),
    'with many alike around two': all(2000).flatMap((at) => [
      quad('_:a', '<urn:part>', `_:${at}`),
      quad('_:b', '<urn:part>', `_:${at}`),
    ]),
  };

  test.each(Object.entries(made))('%s is given up', (_, quads) => {
    expect(canonicalise(quads)).toMatchObject({ problem: { code: 'proof-transformation-error' } });
  });
});
