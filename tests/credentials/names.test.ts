import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compareNames } from '@/utils/credentials/names';

describe('two written names', () => {
  test.each([
    ['Amara Lindqvist', 'Amara Lindqvist'],
    ['AMARA LINDQVIST', 'amara lindqvist'],
    ['Lindqvist, Amara', 'Amara Lindqvist'],
    ['José Ñúñez', 'Jose Nunez'],
    ['Jürgen Groß', 'JURGEN GROSS'],
    ['Ａｍａｒａ Lindqvist', 'Amara Lindqvist'],
    ['Dr. Amara Lindqvist, PhD', 'Amara Lindqvist'],
    ['Søren Ærø', 'Soren Aero'],
    ['Мария Иванова', 'мария иванова'],
    ['山田 太郎', '太郎 山田'],
    ['O’Brien Mary-Jane', 'Mary Jane O Brien'],
    ['Robert Downey, Jr.', 'ROBERT DOWNEY JR'],
    ['Sr. Juan Pérez', 'Juan Pérez'],
    ['Ангелина Королёва', 'АНГЕЛИНА КОРОЛЕВА'],
    ['Ива́н Йо́тов', 'Иван Йотов'],
    ['Γιώργος Παππάς', 'Γιωργος Παππας'],
    ['مُحَمَّد أحمد', 'محمد احمد'],
    ['יִצְחָק לֵוִי', 'יצחק לוי'],
    ['ｶﾞﾄｳ', 'ガトウ'],
    ['राम कुमार', 'कुमार राम'],
    ['김민수', '김민수'.normalize('NFD')],
    ['Trần Thị Ánh', 'Tran Thi Anh'],
  ])('are the same: %s / %s', (one, other) => {
    expect(compareNames(one, other)).toBe('same');
    expect(compareNames(other, one)).toBe('same');
  });

  test.each([
    ['A. Lindqvist', 'Amara Lindqvist'],
    ['Amara L.', 'Amara Lindqvist'],
    ['Amara Lindqvist', 'Amara Sofia Lindqvist'],
    ['Amara S. Lindqvist', 'Amara Sofia Lindqvist'],
    ['Amara', 'Amara Lindqvist'],
    ['Robert Downey Jr', 'Robert Downey'],
    ['Downey Sr', 'Robert Downey'],
    ['Robert Downey III', 'Robert Downey'],
    ['Amara Lindqvist Jr.', 'Amara Sofia Lindqvist'],
  ])('are compatible: %s / %s', (one, other) => {
    expect(compareNames(one, other)).toBe('compatible');
    expect(compareNames(other, one)).toBe('compatible');
  });

  test.each([
    ['Amara Lindqvist', 'Amara Lindgren'],
    ['Amara Lindqvist', 'Teodor Okafor'],
    ['A. L.', 'Amara Lindqvist'],
    ['B. Lindqvist', 'Amara Lindqvist'],
    ['Amar Lindqvist', 'Amara Lindqvist'],
    ['Li Wei', 'Li Na'],
    ['Robert Downey Jr', 'Robert Downey Sr'],
    ['Robert Downey Jr', 'Robert Downey II'],
    ['Robert Downey II', 'Robert Downey III'],
    ['R. Jr', 'Robert Downey Jr'],
    ['राम कुमार', 'रमा कुमारी'],
    ['カトウ', 'ガトウ'],
    ['สมชัย', 'สมชิย'],
    ['Елена Кирилова', 'Елена Кирйлова'],
  ])('are different: %s / %s', (one, other) => {
    expect(compareNames(one, other)).toBe('different');
    expect(compareNames(other, one)).toBe('different');
  });

  test.each(['', ' ', '—', '•••', 'Dr.', 'Jr.', '\u0301'])('cannot be compared with %j', (name) =>
    expect(compareNames(name, 'Amara Lindqvist')).toBe('not-comparable'),
  );

  test('compare alike whichever comes first', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(compareNames(one, other)).toBe(compareNames(other, one));
      }),
      { numRuns: process.env['MUTATIONS'] === 'few' ? 100 : 2_000, seed: 7 },
    );
  });
});
