import type { Credential } from '@/utils/model/credential';
import { domainOf } from '@/utils/model/issuer';
import {
  CREDENTIAL_REGISTRY,
  ctidIn,
  type RegistryAnswer,
  type RegistryRecord,
} from '@/utils/model/registry-record';
import type { Endorsement } from '@/utils/model/verification';

import { Outside } from './Outside';
import { type Seen, spokenFor } from './seen';
import { keyOf, say, sayInstant, sayList, sayProblem } from './words';

interface Props {
  readonly seen: Seen;
  readonly credential: Credential;
  /** Asks the registry; a report asks nobody. */
  readonly onLookUp?: () => void;
}

/** What others say of a credential: shown in their words, with who says it, and weighed by nobody. */
export function Signals({ seen, credential, onLookUp }: Props) {
  const { result } = spokenFor(seen);
  const { registry } = seen.finding;
  const { assessments = [] } = credential.achievement;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['signal_endorsements', (result?.endorsements ?? []).map(endorsementWords)],
    ['signal_assessment', assessments.map((kind) => say(`assessment_${kind}`))],
    ['signal_accreditation', accreditationWords(registry?.record)],
    ['signal_registry', registryWords(credential, registry)],
  ];
  return (
    <div className="signals">
      <b>{say('signals_title')}</b>
      <dl className="facts">
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>
              {words.length === 0 ? <i>{say('not_stated')}</i> : null}
              {words.map((line) => (
                <p key={line}>
                  <Outside text={line} />
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {onLookUp && ctidIn(credential) ? (
        <p className="look-up">
          <button type="button" className="text-button" onClick={onLookUp}>
            {say(registry ? 'registry_do_again' : 'registry_do')}
          </button>{' '}
          <small className="soft">{say('registry_learns', CREDENTIAL_REGISTRY)}</small>
        </p>
      ) : null}
    </div>
  );
}

/** Of an endorsement whose own proof does not hold nothing is shown. */
function endorsementWords({ credential, endorses, counts, problem }: Endorsement): string {
  if (!credential) return say('endorsement_refused', problem ? sayProblem(problem) : '');
  const { issuer, achievement } = credential;
  const domain = domainOf(issuer.id);
  const by = issuer.name ? say('calls_itself', domain, issuer.name) : domain;
  if (!counts) {
    const why = problem ? sayProblem(problem) : say('endorsement_elsewhere');
    return say('endorsement_open', by, why);
  }
  const said = say(`endorsement_of_${endorses.kind}`, by);
  const { description } = achievement;
  return description ? say('endorsement_words', said, description) : said;
}

/** Nobody but a registry is believed about who is accredited. */
const accreditationWords = (record: RegistryRecord | undefined): readonly string[] =>
  [
    ['accredited_by', record?.accreditedBy],
    ['owner_accredited_by', record?.ownerAccreditedBy],
    ['recognised_by', record?.recognizedBy],
  ].flatMap(([key, names]) =>
    typeof key === 'string' && Array.isArray(names) && names.length > 0
      ? [say(key, sayList(names))]
      : [],
  );

function registryWords(
  credential: Credential,
  answer: RegistryAnswer | undefined,
): readonly string[] {
  if (!answer) return ctidIn(credential) ? [say('registry_not_asked')] : [say('registry_unnamed')];
  const { ctid, askedAt, record, failure = 'unreachable' } = answer;
  const asked = say(
    record ? 'registry_words' : 'registry_asked',
    CREDENTIAL_REGISTRY,
    sayInstant(askedAt),
    ctid,
  );
  if (!record) return [say(`registry_${keyOf(failure)}`), asked];
  const { name, owners, status, differs } = record;
  const issuer = credential.issuer.name ?? domainOf(credential.issuer.id);
  return [
    say('registry_name', name ?? say('not_stated')),
    say('registry_owner', owners.length > 0 ? sayList(owners) : say('not_stated')),
    say('registry_status', status ?? say('not_stated')),
    ...differs.map((what) =>
      what === 'name'
        ? say('registry_differs_name', credential.achievement.name)
        : say('registry_differs_owner', issuer),
    ),
    asked,
  ];
}
