import { isFile } from '@/utils/model/file-link';
import type { FindingRow } from '@/utils/model/finding-row';
import { datesOf } from './dates-words';
import { Outside } from './Outside';
import { hostOf, type Seen, shownCredential } from './seen';
import { say, sayDate } from './words';

/** What the headline leaves out, and that a credential came into its collection from elsewhere. */
export function Under({ seen }: { seen: Seen }) {
  return (
    <>
      <Left seen={seen} />
      {seen.finding.imported ? ` · ${say('imported_short')}` : null}
    </>
  );
}

/** The dates of a verified credential, the name of another, or where a link leads. */
function Left({ seen }: { seen: Seen }) {
  const { finding } = seen;
  const credential = shownCredential(seen);
  if (!credential) return <Origin finding={finding} />;
  if (finding.appraisal?.seal.reason !== 'all-checked')
    return <Outside text={credential.achievement.name} />;
  const { issuedOn, validUntil } = credential;
  if (validUntil) return datesOf(credential);
  return issuedOn ? say('issued_on', sayDate(issuedOn)) : say('not_stated');
}

/** Where it comes from, before anything is known of it; a file stands in the line above as long as it is unread. */
function Origin({ finding: { link, state } }: { finding: FindingRow }) {
  if (!isFile(link)) return say('link_to', hostOf(link.href));
  return state === 'done' ? <Outside text={link.text} /> : say('from_file');
}
