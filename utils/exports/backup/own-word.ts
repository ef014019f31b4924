import { isEmptyCorrection } from '@/utils/model/correction';
import { isFile } from '@/utils/model/file-link';
import { WALLET } from '@/utils/model/store';

import type { KeptRows } from './row-shapes';

/** What a backup says of people on the word of its maker alone, and a comparison would go by. */
export interface OwnWord {
  /** Credentials that are said to be somebody's; nobody named where they are the user's own. */
  readonly owners: readonly {
    readonly id: string;
    readonly credential: string;
    readonly holder?: string;
  }[];
  /** Whom an address shows; nobody named where it is said to show nobody. */
  readonly people: readonly {
    readonly id: string;
    readonly address: string;
    readonly name?: string;
  }[];
}

/** What of these rows is on its word; whose they are may be told by any row of the backup, also one that is here already. */
export function ownWordIn(
  { candidates, findings, corrections }: KeptRows,
  all: Pick<KeptRows, 'candidates'> = { candidates },
): OwnWord {
  const holders = new Map(all.candidates.map(({ id, name, key }) => [id, name ?? key]));
  const renamed = candidates
    .filter(({ asRead, nameSource }) => asRead || nameSource === 'user')
    .map(({ id, key, name }) => ({ id, address: key, name }));
  const corrected = corrections
    .filter(({ fields, isNot }) => fields?.name !== undefined || isNot === 'profile')
    .map(({ id, fields }) => ({ id, address: id, name: fields?.name }));
  return {
    owners: findings
      .filter(({ owner }) => owner === 'you')
      .map(({ id, candidateId, link }) => ({
        id,
        credential: isFile(link) ? link.text : link.href,
        ...(candidateId !== WALLET && {
          holder: holders.get(candidateId) ?? addressIn(candidateId),
        }),
      })),
    people: eachOnce([...renamed, ...corrected]).map(({ name, ...rest }) => ({
      ...rest,
      ...(name !== undefined && { name }),
    })),
  };
}

const addressIn = (id: string): string => id.replace(/^saved:/u, '');

/** A name that the user gave is kept with the person and with the page, and told once. */
const eachOnce = <Told extends { readonly address: string; readonly name?: string | undefined }>(
  people: readonly Told[],
): readonly Told[] =>
  people.filter(
    ({ address, name }, at) =>
      people.findIndex((one) => one.address === address && one.name === name) === at,
  );

/** The same backup as somebody else's would be taken up: it trusts nobody, and its word for whose something is goes. */
export const withoutTrust = (rows: KeptRows): KeptRows => ({
  ...rows,
  trust: [],
  candidates: rows.candidates.map(asThePageHasIt),
  findings: rows.findings.map(({ owner: _, ...row }) => row),
  corrections: rows.corrections.map(ofNobody).filter((row) => !isEmptyCorrection(row)),
});

function asThePageHasIt(row: KeptRows['candidates'][number]): KeptRows['candidates'][number] {
  const { asRead, nameSource, ...named } = row;
  if (!asRead) return nameSource === 'user' ? named : row;
  const { name: _, ...nameless } = named;
  return { ...nameless, ...asRead };
}

/** A page that is about nobody is one on which nothing is another's. */
function ofNobody(row: KeptRows['corrections'][number]): KeptRows['corrections'][number] {
  const { fields: { name: _, ...fields } = {}, isNot, ...rest } = row;
  return {
    ...rest,
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(isNot === 'posting' && { isNot }),
  };
}
