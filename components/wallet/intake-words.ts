import type { ProblemCode } from '@/utils/lib/problem';
import type { IntakeRow, Unread } from '@/utils/model/intake';

import { say, sayCount, sayProblem } from '../words';

/** "3 added, 1 problem". */
export function sumOf({ added, known, unreadCount }: IntakeRow): string {
  const parts = [
    added > 0 || known + unreadCount === 0 ? sayCount('own_added', added) : undefined,
    known > 0 ? sayCount('own_known', known) : undefined,
    unreadCount > 0 ? sayCount('own_problems', unreadCount) : undefined,
  ];
  return parts
    .filter((part) => part !== undefined)
    .reduce((before, part) => say('own_joined', before, part));
}

/** For these the holder needs other words than somebody who would have to ask the holder. */
const unreadWords: Partial<Record<ProblemCode, string>> = {
  'baked-truncated': 'own_unread_cut',
  'document-cut': 'own_unread_cut',
  'parsing-error': 'own_unread_parsing',
  'jose-malformed': 'own_unread_token',
  'document-damaged': 'own_unread_damaged',
  'baked-damaged': 'own_unread_picture_damaged',
  'document-encrypted': 'own_unread_encrypted',
  'not-a-credential': 'own_unread_no_credential',
  'web-page': 'own_unread_web_page',
};

export function sayUnread({ name, problem }: Unread): string {
  const words = unreadWords[problem.code];
  return words
    ? say('own_unread', say(words), name)
    : say('own_unread_sentence', name, sayProblem(problem));
}
