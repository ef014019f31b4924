import { besidesOf } from './besides-words';
import { type Seen, spokenFor } from './seen';
import { saySentences } from './words';

/** Where no sentence stands: what the headline and what is under it leave unsaid. */
export function Besides({ seen }: { seen: Seen }) {
  const { state, appraisal } = spokenFor(seen).finding;
  const besides = state === 'done' && appraisal ? besidesOf(appraisal) : [];
  return besides.length > 0 ? ` · ${saySentences(...besides)}` : null;
}
