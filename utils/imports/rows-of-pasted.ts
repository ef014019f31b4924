import { isProfile, linksIn, textBeside } from './links-in';

/**
 * People as somebody pasted them: a line with a name and links is a person, links under a line without any belong
 * to whom it names, and a line of nothing but links is a person of its own. Each becomes name, profile and links.
 */
export function rowsOfPasted(text: string): readonly (readonly string[])[] {
  const people: Draft[] = [];
  let open: Draft | undefined;
  for (const line of text.split(/\r\n?|\n/u)) {
    const links = linksIn(line);
    const name = textBeside(line);
    if (line.trim() === '') open = undefined;
    else if (links.length > 0 && name === '' && open) open.links.push(...links);
    else {
      const person = { name, links: [...links] };
      people.push(person);
      open = links.length === 0 ? person : undefined;
    }
  }
  return people.map(({ name, links }) => {
    const profile = links.length > 1 || name !== '' ? links.find(isProfile) : undefined;
    return [name, profile ?? '', links.filter((link) => link !== profile).join(' ')];
  });
}

interface Draft {
  readonly name: string;
  readonly links: string[];
}
