import type { MatchEdits, Pairing, PairingEdit } from './match';

/** What the user has said of credentials beside requirements; their ids are the addresses of the credentials. */
export type Pairings = Pick<MatchEdits, 'notThis' | 'thisToo'>;

/** The same with one more said: the latest word on a credential and a requirement is the only one. */
export function paired(
  { notThis = [], thisToo = [] }: Pairings,
  pairing: Pairing,
  edit: PairingEdit,
): Pairings {
  const isOther = (one: Pairing): boolean =>
    one.requirementId !== pairing.requirementId || one.evidenceId !== pairing.evidenceId;
  return {
    notThis: [...notThis.filter(isOther), ...(edit === 'not-this' ? [pairing] : [])],
    thisToo: [...thisToo.filter(isOther), ...(edit === 'this-too' ? [pairing] : [])],
  };
}
