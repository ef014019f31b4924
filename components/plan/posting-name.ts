import type { SavedPostingRow } from '@/utils/model/saved-posting';

import { say } from '../words';

/** What a posting is called beside others. */
export function postingName({
  id,
  posting: { title, company },
}: Pick<SavedPostingRow, 'id' | 'posting'>): string {
  if (!title) return URL.canParse(id) ? new URL(id).hostname || id : id;
  return company ? say('match_posting', title.value, company.value) : title.value;
}
