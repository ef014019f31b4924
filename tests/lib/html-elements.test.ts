import { describe, expect, test } from 'vitest';

import { elementsOfClass, textOfClass } from '@/utils/lib/html-elements';

describe('the elements of a class', () => {
  test.each([
    ['by one of several classes', '<b class="x y z">1</b>', ['1']],
    ['in single quotes', "<b id=a class='y'>1</b>", ['1']],
    ['in capitals', '<B CLASS="y">1</B>', ['1']],
    ['in their order', '<b class="y">1</b><i class="y">2</i>', ['1', '2']],
    ['with others of their kind inside', '<b class="y">1<b>2</b>3</b>4', ['1<b>2</b>3']],
    ['none inside another', '<b class="y">1<b class="y">2</b></b>', ['1<b class="y">2</b>']],
    ['to the end where one is never closed', '<b class="y">1<i>2</i>', ['1<i>2</i>']],
    ['and not by a part of a class', '<b class="yy y-1">1</b>', []],
    ['and not by another attribute', '<b data-class="y" title="class=y">1</b>', []],
  ])('are found %s', (_, html, found) => expect(elementsOfClass('y', html)).toEqual(found));

  test('are as many as a page shows', () =>
    expect(elementsOfClass('y', '<b class="y">1</b>'.repeat(3_000))).toHaveLength(1_000));

  test.each([
    ['open tags', '<b ', 0],
    ['open brackets', '<', 0],
    ['elements that are never closed', '<b class="y">', 1],
    ['attributes', '<b class="x" ', 0],
  ])('are found in four megabytes of %s', (_, text, count) =>
    expect(elementsOfClass('y', text.repeat(4_000_000 / text.length))).toHaveLength(count),
  );
});

test('the text of the first is plain, on one line, and nothing where there is none', () => {
  expect(textOfClass('y', '<p class="y">Tides <b>&amp;</b><br>Salt</p>')).toBe('Tides & Salt');
  expect(textOfClass('y', '<p class="y"> </p>')).toBeUndefined();
  expect(textOfClass('y', '<p>1</p>')).toBeUndefined();
});
