/** Nobody here exists. */
export interface Person {
  readonly name: string;
  readonly slug: string;
  readonly email: string;
  readonly site: string;
  readonly headline: string;
  readonly place: string;
}

const person = (name: string, slug: string, headline: string, place: string): Person => ({
  name,
  slug,
  email: `${slug.replace('-', '.')}@mail.example`,
  site: `https://${slug.split('-')[0]}.example/`,
  headline,
  place,
});

export const people = {
  /** The profile that nine badges stand on. */
  amara: person('Amara Lindqvist', 'amara-lindqvist', 'Site Reliability Engineer', 'Malmö, Sweden'),
  /** The profile on which every link leads to trouble. */
  bo: person('Bo Nyman', 'bo-nyman', 'Collector of odd certificates', 'Turku, Finland'),
  /** The profile with one good badge. */
  cleo: person('Cleo Marchetti', 'cleo-marchetti', 'Platform Engineer', 'Turin, Italy'),
  /** The profile with badges of other platforms. */
  dara: person('Dara Voss', 'dara-voss', 'Data Engineer', 'Graz, Austria'),
  /** Who is signed in: first name and picture of every page, and never the one it is about. */
  viewer: person('Viggo Tamm', 'viggo-tamm', 'Recruiter at Northwind', 'Tallinn, Estonia'),
  /** To whom the badge was issued that Amara shows as hers. */
  ines: person('Ines Okafor-Brandt', 'ines-okafor-brandt', 'Release Manager', 'Kiel, Germany'),
  /** People also viewed. */
  joel: person('Joel Hakimi', 'joel-hakimi', 'Cloud Engineer', 'Ghent, Belgium'),
  rua: person('Rua Petrenko', 'rua-petrenko', 'Linux Administrator', 'Gdańsk, Poland'),
} as const;

export type PersonName = keyof typeof people;

export const profileOf = ({ slug }: Person) => `https://www.linkedin.com/in/${slug}/`;
