import { isFile } from '@/utils/model/file-link';
import type { MatchReport } from '@/utils/model/match';
import type { CandidateRow, PostingRow } from '@/utils/model/store';

import { CheckList } from './CheckList';
import { labelOf } from './label-words';
import { Outside } from './Outside';
import { standingOfRow } from './panel/Why';
import { SealIcon } from './SealIcon';
import { Signals } from './Signals';
import { hostOf, type Seen, shownCredential } from './seen';
import { sentenceOf } from './sentence-words';
import { Under } from './Under';
import { say, sayInstant, sayList, sayNumber } from './words';

interface Props {
  readonly candidate: CandidateRow | undefined;
  readonly seen: readonly Seen[];
  readonly match: MatchReport | undefined;
  readonly posting: PostingRow | undefined;
  readonly version: string;
  readonly now: Date;
  readonly onPrint: () => void;
  readonly onJson: () => void;
}

/** The report: every credential with every check, what was not checked, by which version and when, and the notice. */
export function Report(props: Props) {
  const { candidate, seen, match, posting, version, now, onPrint, onJson } = props;
  const name = candidate?.name;
  const made = now.toISOString();
  return (
    <main className="report">
      <header>
        <h1>
          <Outside text={name ? say('report_heading', name) : say('report_title')} />
        </h1>
        {candidate?.nameSource === 'user' ? (
          <p className="soft">{say('pair', say('field_name'), say('source_user'))}</p>
        ) : null}
        <p className="soft">{say('report_made', sayInstant(made), version)}</p>
        <div className="actions no-print">
          <button type="button" className="button" onClick={onPrint}>
            {say('report_print')}
          </button>
          <button type="button" className="button quiet" onClick={onJson}>
            {say('export_json')}
          </button>
        </div>
      </header>
      <section aria-labelledby="report-credentials">
        <h2 id="report-credentials">{say('credentials_title')}</h2>
        <ol className="report-list">
          {seen.map((one) => (
            <Entry key={one.finding.id} seen={one} now={now} person={candidate?.name} />
          ))}
        </ol>
      </section>
      {match && posting ? <Matched report={match} posting={posting} /> : null}
      <section aria-labelledby="report-not-checked">
        <h2 id="report-not-checked">{say('report_not_checked')}</h2>
        <p>{say('report_not_checked_text')}</p>
      </section>
      <section aria-labelledby="report-notice" className="notice-text">
        <h2 id="report-notice">{say('report_notice')}</h2>
        <p>{say('report_notice_text', name ?? say('report_whom'))}</p>
      </section>
    </main>
  );
}

function Entry({ seen, now, person }: { seen: Seen; now: Date; person: string | undefined }) {
  const { finding, result } = seen;
  const credential = shownCredential(seen);
  const shape = (finding.state === 'done' && finding.appraisal?.seal.shape) || 'neutral';
  return (
    <li className={shape}>
      <h3>
        <SealIcon shape={shape} hollow={finding.appraisal?.seal.stale ?? false} />
        <span>
          {labelOf(seen, now)}{' '}
          <small>
            <Under seen={seen} />
          </small>
        </span>
      </h3>
      <p>{sentenceOf(seen, { now, person })}</p>
      <CheckList seen={seen} />
      {credential ? <Signals seen={seen} credential={credential} /> : null}
      <p className="soft">
        {result
          ? say('report_entry', sayInstant(result.verifiedAt), sayList(result.asked))
          : say('link_to', hostOf(finding.link.href))}{' '}
        <span dir="ltr" className="address">
          {isFile(finding.link) ? <Outside text={finding.link.text} /> : finding.link.href}
        </span>
      </p>
    </li>
  );
}

/** Which fields of the posting are the user's own words. */
function Corrected({ posting: { posting } }: { posting: PostingRow }) {
  const fields = (['title', 'company'] as const).filter(
    (field) => posting[field]?.source === 'user',
  );
  if (fields.length === 0) return null;
  const names = sayList(fields.map((field) => say(`field_${field}`)));
  return <small> {say('pair', names, say('source_user'))}</small>;
}

function Matched({ report, posting }: { report: MatchReport; posting: PostingRow }) {
  const title = posting.posting.title?.value ?? posting.id;
  return (
    <section aria-labelledby="report-match">
      <h2 id="report-match">{say('match_title')}</h2>
      <p>
        <Outside text={title} />
        {say('said_of', say('match_shown', sayNumber(report.shown), sayNumber(report.total)))}{' '}
        {say('match_shown_word')}
        <Corrected posting={posting} />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('report_requirement')}</th>
            <th scope="col">{say('report_tier')}</th>
            <th scope="col">{say('report_shown_by')}</th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <tr key={row.requirement.id}>
              <td>
                <Outside text={row.requirement.label} />
              </td>
              <td>{say(`tier_${row.requirement.tier}`)}</td>
              <td>
                <Outside text={standingOfRow(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
