import { say } from '../words';
import { addressOf, type HelpTopic } from './topics';

/** Leads from a verdict, remark or trouble to the page that explains it. */
export function HelpLink({ topic }: { topic: HelpTopic }) {
  return (
    <a className="help-link" href={addressOf(topic)} target="_blank" rel="noreferrer">
      {say('what_this_means')}
    </a>
  );
}
