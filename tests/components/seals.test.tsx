// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { Notice } from '@/components/Notice';
import { drawSeal } from '@/components/overlay/seal';
import { SealIcon } from '@/components/SealIcon';
import { Tally } from '@/components/Tally';
import { sayTallied } from '@/components/tally-words';
import { countsOf } from '@/components/toolbar-words';
import { say, speak } from '@/components/words';
import { type SealShape, sealShapes } from '@/utils/model/seal';

import { findingRow } from '../browser/rows';
import { voice } from './locales';

beforeAll(() => speak(voice()));

const pathsIn = (root: ParentNode) =>
  [...root.querySelectorAll('path')].map((path) => ({
    d: path.getAttribute('d'),
    fill: path.getAttribute('fill'),
    stroke: path.getAttribute('stroke'),
  }));

/** What the sheet of a mark's root paints a path with. */
function paintOf({ classList }: Element) {
  const filled = classList.contains('fill') && !classList.contains('hollow');
  const cut = classList.contains('cut') && !classList.contains('hollow');
  return filled
    ? { fill: 'currentColor', stroke: null }
    : { fill: 'none', stroke: cut ? 'var(--paper)' : 'currentColor' };
}

function iconOf(shape: SealShape, hollow = false): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = renderToStaticMarkup(<SealIcon shape={shape} hollow={hollow} />);
  return root;
}

describe('a seal', () => {
  test('is told from every other by its outline alone', () => {
    const outlines = sealShapes.map((shape) => pathsIn(iconOf(shape))[0]?.d);
    expect(new Set(outlines).size).toBe(sealShapes.length);
  });

  test.each(sealShapes)('is the same in popup and page: %s', (shape) => {
    for (const hollow of [false, true]) {
      const mark = document.createElement('div');
      mark.append(drawSeal(shape, hollow));
      const icon = pathsIn(iconOf(shape, hollow));
      expect(pathsIn(mark).map(({ d }) => d)).toEqual(icon.map(({ d }) => d));
      expect([...mark.querySelectorAll('path')].map(paintOf)).toEqual(
        icon.map(({ fill, stroke }) => ({ fill, stroke })),
      );
    }
  });

  test.each(sealShapes)('is drawn as lines alone when it is hollow: %s', (shape) =>
    expect(pathsIn(iconOf(shape, true)).map(({ fill }) => fill)).not.toContain('currentColor'),
  );

  test('has a tick only when it is verified, and a cross only for a problem', () => {
    const cuts = (shape: SealShape) =>
      pathsIn(iconOf(shape)).filter(({ stroke }) => stroke === 'var(--paper)').length;
    expect(sealShapes.map(cuts)).toEqual([1, 0, 1, 1, 0]);
  });

  test.each(sealShapes)('is a picture that says nothing by itself: %s', (shape) => {
    const svg = iconOf(shape).querySelector('svg');
    expect(svg?.getAttribute('aria-hidden')).toBe('true');
    expect(svg?.classList.contains(shape)).toBe(true);
    expect(svg?.textContent).toBe('');
  });

  test.each(sealShapes)('has a word: %s', (shape) =>
    expect(say(`seal_${shape}`)).not.toBe(`seal_${shape}`),
  );
});

describe('the tally', () => {
  test('has a number and a word for each shape, and fades those that there are none of', () => {
    const seal = { shape: 'verified', reason: 'all-checked', stale: false } as const;
    const appraisal = { recipient: 'matches', issuer: 'recognised', standings: [], seal } as const;
    const root = document.createElement('div');
    root.innerHTML = renderToStaticMarkup(
      <Tally counts={countsOf([findingRow({ state: 'done', appraisal }), findingRow()])} />,
    );
    const items = [...root.querySelectorAll('li')];
    expect(items.map(({ textContent }) => textContent)).toEqual([
      '1verified',
      '0confirmed',
      '0cautions',
      '0problems',
      '1not known',
    ]);
    expect(items.map(({ className }) => className)).toEqual(['', 'none', 'none', 'none', '']);
    expect(root.querySelector('ul')?.getAttribute('aria-label')).toBe('What the checks came to');
  });

  test.each([
    ['en', ['1 problem', '2 problems']],
    ['es', ['1 verificada', '2 verificadas']],
    ['fr', ['1 vérifiée', '2 vérifiées']],
    ['ar', ['1 مشكلة', '2 مشكلتان']],
    ['ja', ['検証済み：1件', '検証済み：2件']],
  ])('has its words in the form of their number: %s', (tongue, said) => {
    speak(voice(tongue));
    const state = /^(?:en|ar)$/u.test(tongue) ? 'problem' : 'verified';
    expect([1, 2].map((count) => sayTallied(state, count))).toEqual(said);
    speak(voice());
  });
});

describe('a notice', () => {
  test.each([...sealShapes, 'busy'] as const)('is said to screen readers: %s', (kind) => {
    const root = document.createElement('div');
    root.innerHTML = renderToStaticMarkup(<Notice kind={kind}>Nothing here.</Notice>);
    const said = root.querySelector('[role=status]');
    expect(said?.textContent).toBe('Nothing here.');
    expect(root.querySelector(`svg.${kind === 'busy' ? 'sign' : kind}`)).not.toBeNull();
  });
});
