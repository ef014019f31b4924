import { describe, expect, test } from 'vitest';

import { personOfPath } from '@/entrypoints/background/person-of-path';

describe('whose a file is', () => {
  test.each([
    ['Amara Lindqvist.pdf', 'Amara Lindqvist'],
    ['Amara_Lindqvist_CV.pdf', 'Amara Lindqvist'],
    ['CV - Amara Lindqvist (2).pdf', 'Amara Lindqvist'],
    ['Lebenslauf Jürgen Müller 2026.pdf', 'Jürgen Müller'],
    ['Résumé Ines Haddad.pdf', 'Ines Haddad'],
    ['Chidi Okafor', 'Chidi Okafor'],
  ])('is read from %s', (file, name) => {
    expect(personOfPath([file])).toEqual({ label: file.replace('.pdf', ''), name });
  });

  test.each(['badge-4711.json', 'aws.png', 'final certificate.pdf', 'scan0001.pdf'])(
    'is not guessed from %s',
    (file) => {
      expect(personOfPath([file]).name).toBeUndefined();
      expect(personOfPath([file]).label).not.toBe('');
    },
  );
});
