import type { CredentialSort } from '@/utils/model/match';
import type { Skill } from '@/utils/model/skill';

/** By the names that it goes by: a permission to practise or to drive is called so somewhere. */
const LICENCE =
  /licen[cs]|\bregistered nurse(?! certif)|registration with|\bbar admission|qualified teacher|\bCDL\b/iu;
const DEGREE = /degree|diploma|doctorate|baccalaureate|\bGED\b|\bMBA\b|apprenticeship/iu;
const CLEARANCE = /clearance/iu;

/** What sort of credential is asked for; nothing where a skill is. */
export function credentialSortOf({ kind, names }: Skill): CredentialSort | undefined {
  if (kind !== 'credential') return undefined;
  const says = (pattern: RegExp) => names.some(({ text }) => pattern.test(text));
  if (says(CLEARANCE)) return 'clearance';
  if (says(LICENCE)) return 'licence';
  return says(DEGREE) ? 'degree' : 'certificate';
}
