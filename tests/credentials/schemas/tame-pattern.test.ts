import { expect, test } from 'vitest';

import { isTame } from '@/utils/credentials/schemas/tame-pattern';

test.each([
  '^[a-z]+$',
  '(ext:)[a-z|A-Z|0-9|.|-|_]+',
  '^[A-Z]{2}-\\d{4}$',
  '^(?:https|http)://',
  '^(ab)+c$',
  '^(?:[a-z]{2})?x$',
  '^\\p{L}+$',
  '^did:(?:web|key):[^#]+$',
  '^\\(\\)\\[a\\]$',
  '^[()*+]+$',
])('%s runs in time', (pattern) => expect(isTame(pattern)).toBe(true));

test.each([
  '^(a+)+$',
  '^(a|a)*$',
  '^((ab)*c)*$',
  '^(a?){40}$',
  '^(?:a{1,40}){1,40}$',
  '^(.*)*$',
  'a*a*a*b',
  '^(?=a)a$',
  '^(?<!a)b$',
  '^(?<x>a)\\k<x>$',
  '^(a)\\1$',
  '^(a',
  'a'.repeat(300),
])('%s is not run', (pattern) => expect(isTame(pattern)).toBe(false));
