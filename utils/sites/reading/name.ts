const MOST_CHARACTERS = 100;

const WORD =
  "(?:(?:[dl]['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Lo}[\\p{L}\\p{M}]*|[dl]e[lnr]?|d[aiou]s?|[ae]l|af|la|bin|ibn|v[ao]n|te[nr]|['’]t|y|e|zu[mr]?)";
const NAME = new RegExp(`^(?:${WORD}(?:,? ${WORD}){1,5}|\\p{Lo}{2,4})$`, 'u');
/** Pronouns, nicknames, degrees of acquaintance and the site's name stand behind a name. */
const BEHIND = /(?:(?<!\s)\s+)?[(|·•–—].*$|(?<!\s)\s+-\s.*$/su;
/** A picture of a rocket, a dot for who is online. */
const DECORATION = /^[^\p{L}]+|[^\p{L}\p{M}.]+$/gu;
const INITIALS = /^(\p{Lu}{2,3})\s*(?=\p{Lu})/u;

/** The name that a line begins with, or nothing when the line does not look like one. */
export function nameOn(line: string): string {
  const bare = withoutInitials(line.replace(BEHIND, '').replace(DECORATION, ''));
  const [beforeComma = ''] = bare.split(',');
  return (
    [beforeComma, bare].find((each) => each.length <= MOST_CHARACTERS && NAME.test(each)) ?? ''
  );
}

/** "AL Ada Lovelace": the picture of one who gave none. */
function withoutInitials(line: string): string {
  const rest = line.replace(INITIALS, '');
  const initials = rest.split(' ').map((word) => word[0]);
  const given = line.slice(0, line.length - rest.length).trim();
  return given && [...given].every((letter) => initials.includes(letter)) ? rest : line;
}
