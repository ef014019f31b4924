import type { ProblemCode } from '@/utils/lib/problem';

import { say } from '../words';
import { addressOf, type HelpTopic } from './topics';

/** Leads from a verdict, remark or trouble to the page that explains it. */
export function HelpLink({ about }: { about: HelpTopic | ProblemCode }) {
  return (
    <a className="help-link" href={addressOf(about)} target="_blank" rel="noreferrer">
      {say('what_this_means')}
    </a>
  );
}
