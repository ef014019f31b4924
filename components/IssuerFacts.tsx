import type { Problem } from '@/utils/lib/problem';
import type { Credential } from '@/utils/model/credential';
import { domainOf, type Standing } from '@/utils/model/issuer';
import type { Acquaintance } from '@/utils/model/known-issuer';
import type { SealShape } from '@/utils/model/seal';
import type { Check } from '@/utils/model/verification';

import { SealIcon } from './SealIcon';
import type { Seen } from './seen';
import { say, sayDate, sayList, sayProblem } from './words';

interface Props {
  readonly seen: Seen;
  readonly credential: Credential;
}

/** Who says what of the issuer: registries and the user, the platform, and the table of known issuers, each by itself. */
export function IssuerFacts({ seen: { finding, result }, credential }: Props) {
  const { standings = [], known } = finding.appraisal ?? {};
  const mark = credential.issuer.mark ?? finding.issuerMark;
  return (
    <>
      <Vouchers standings={standings} asked={result?.checks.find(({ id }) => id === RECOGNISED)} />
      {mark ? (
        <Fact shape={mark.checked ? 'neutral' : 'caution'}>
          {say(mark.checked ? 'issuer_mark_checked' : 'issuer_mark_unchecked', mark.by)}
        </Fact>
      ) : null}
      {known ? (
        <Known known={known} issuer={credential.issuer} isVouchedFor={standings.some(isVouching)} />
      ) : null}
    </>
  );
}

/** Who vouches for the issuer has a line of its own, for the user's list has a say in it too. */
export const RECOGNISED = 'issuer-recognised';

const isVouching = ({ standing }: Standing): boolean => standing !== 'self-declared';

function Vouchers({
  standings,
  asked,
}: {
  standings: readonly Standing[];
  asked: Check | undefined;
}) {
  const vouching = standings.filter(isVouching);
  if (vouching.length === 0)
    return (
      <Fact shape="caution" remarks={asked?.remarks ?? []}>
        {say('check_issuer_recognised_unknown')}
      </Fact>
    );
  const isListed = vouching.some(({ standing }) => standing === 'recognised');
  return (
    <>
      {vouching.map((standing) => (
        <Fact key={`${standing.by} ${standing.name}`} shape="verified">
          {say('check_issuer_recognised_passed', wordsOf(standing))}
        </Fact>
      ))}
      {isListed ? null : (
        <Fact shape="neutral" remarks={asked?.remarks ?? []}>
          {say('check_issuer_recognised_skipped')}
        </Fact>
      )}
    </>
  );
}

function wordsOf({ by = '', name = '', since, standing }: Standing): string {
  if (by === 'you')
    return since ? say('standing_you', sayDate(since)) : say('standing_you_undated');
  if (by === 'policy') return say('standing_policy');
  if (standing !== 'recognised') return say('standing_platform', by);
  return say(name ? 'standing_registry_as' : 'standing_registry', by, name);
}

/** Whom it is known to be vouches for nobody, and a name alone is a warning where nobody else does. */
function Known({
  known,
  issuer,
  isVouchedFor,
}: {
  known: Acquaintance;
  issuer: Credential['issuer'];
  isVouchedFor: boolean;
}) {
  if (known.by === 'name')
    return (
      <Fact shape={isVouchedFor ? 'neutral' : 'caution'}>
        {say('issuer_named_like', issuer.name ?? '', sayList(known.names))}
      </Fact>
    );
  const shown = known.by === 'host' ? domainOf(issuer.id) : issuer.id;
  return <Fact shape="neutral">{say(`issuer_known_${known.by}`, known.name, shown)}</Fact>;
}

function Fact({
  shape,
  remarks = [],
  children,
}: {
  shape: SealShape;
  remarks?: readonly Problem[];
  children: string;
}) {
  return (
    <li>
      <SealIcon shape={shape} />
      <span>
        {children}
        {remarks.map((remark) => (
          <small key={remark.code}> {sayProblem(remark)}</small>
        ))}
      </span>
    </li>
  );
}
