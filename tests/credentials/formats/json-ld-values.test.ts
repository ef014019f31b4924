import { describe, expect, test } from 'vitest';

import { addressOf, numberOf, textOf, textsOf } from '@/utils/credentials/formats/json-ld-values';

const german = { '@value': 'Schweißen', '@language': 'de' };
const english = { '@value': 'Welding', '@language': 'en-GB' };
const swahili = { '@value': 'Kulehemu', '@language': 'sw' };

describe('of several values, whose order nobody signs', () => {
  test.each([
    ['English before other languages', [swahili, german, english], 'Welding'],
    ['the languages in the order of the alphabet', [swahili, german], 'Schweißen'],
    ['no language before any', [english, 'Schweissen'], 'Schweissen'],
    ['the text that comes first', ['Welding', 'Brazing'], 'Brazing'],
  ])('%s', (_, values, read) => {
    expect(textOf(values)).toBe(read);
    expect(textOf(values.toReversed())).toBe(read);
  });

  test('one address', () => {
    const images = [{ id: 'https://school.example/2.png' }, 'https://school.example/1.png'];
    expect(addressOf(images)).toBe('https://school.example/1.png');
    expect(addressOf(images.toReversed())).toBe('https://school.example/1.png');
  });
});

test('what is no value is none among others', () => {
  expect(textOf([{ id: 'https://school.example' }, 'Welding'])).toBe('Welding');
  expect(textOf([])).toBeUndefined();
});

test('the same said twice is said once', () => {
  expect(textsOf(['a', { '@value': 'a' }, 'b'])).toEqual(['a', 'b']);
  expect(numberOf({ '@value': '2.5' })).toBe(2.5);
});
