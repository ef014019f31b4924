/** By country, with the names it goes by: its states, provinces or nations, where licences differ between them. */
const COUNTRIES: Readonly<Record<string, string>> = {
  'United States|USA|US|U.S.|United States of America':
    'Alabama=AL|Alaska=AK|Arizona=AZ|Arkansas=AR|California=CA|Colorado=CO|Connecticut=CT|Delaware=DE|District of Columbia=DC|Florida=FL|Georgia=GA|Hawaii=HI|Idaho=ID|Illinois=IL|Indiana=IN|Iowa=IA|Kansas=KS|Kentucky=KY|Louisiana=LA|Maine=ME|Maryland=MD|Massachusetts=MA|Michigan=MI|Minnesota=MN|Mississippi=MS|Missouri=MO|Montana=MT|Nebraska=NE|Nevada=NV|New Hampshire=NH|New Jersey=NJ|New Mexico=NM|New York=NY|North Carolina=NC|North Dakota=ND|Ohio=OH|Oklahoma=OK|Oregon=OR|Pennsylvania=PA|Rhode Island=RI|South Carolina=SC|South Dakota=SD|Tennessee=TN|Texas=TX|Utah=UT|Vermont=VT|Virginia=VA|Washington=WA|West Virginia=WV|Wisconsin=WI|Wyoming=WY|Puerto Rico=PR',
  Canada:
    'Alberta=AB|British Columbia=BC|Manitoba=MB|New Brunswick=NB|Newfoundland and Labrador=NL|Nova Scotia=NS|Ontario=ON|Prince Edward Island=PE|Quebec=QC|Saskatchewan=SK',
  Australia:
    'New South Wales=NSW|Queensland=QLD|South Australia=SA|Tasmania=TAS|Victoria=VIC|Western Australia|Northern Territory|Australian Capital Territory=ACT',
  'United Kingdom|UK|Great Britain': 'England|Scotland|Wales|Northern Ireland',
  'Germany|Deutschland':
    'Baden-Württemberg|Bayern|Bavaria|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Niedersachsen|Nordrhein-Westfalen|Rheinland-Pfalz|Saarland|Sachsen|Sachsen-Anhalt|Schleswig-Holstein|Thüringen',
  Ireland: '',
  'New Zealand': '',
  India: '',
  France: '',
  'Spain|España': '',
  Portugal: '',
  'Italy|Italia': '',
  'Netherlands|Nederland': '',
  Belgium: '',
  'Switzerland|Schweiz': '',
  'Austria|Österreich': '',
  'Poland|Polska': '',
  'Sweden|Sverige': '',
  'Norway|Norge': '',
  'Denmark|Danmark': '',
  Finland: '',
  'South Africa': '',
  Singapore: '',
  Japan: '',
  China: '',
  'Brazil|Brasil': '',
  'Mexico|México': '',
  'United Arab Emirates|UAE': '',
  'Saudi Arabia': '',
  Nigeria: '',
  Kenya: '',
  Philippines: '',
};

interface Region {
  readonly name: string;
  readonly country: string;
  readonly names: readonly string[];
  /** As an address ends: "Austin, TX". */
  readonly code?: string;
}

const REGIONS: readonly Region[] = Object.entries(COUNTRIES).flatMap(([names, within]) => {
  const [country = '', ...others] = names.split('|');
  const states = within === '' ? [] : within.split('|');
  return [
    { name: country, country, names: [country, ...others] },
    ...states.map((state) => {
      const [name = '', code] = state.split('=');
      return { name, country, names: [name], ...(code !== undefined && { code }) };
    }),
  ];
});

const byName = new Map(
  REGIONS.flatMap((region) => region.names.map((name) => [name, region] as const)),
);
const byCode = new Map(
  REGIONS.flatMap((region) => (region.code === undefined ? [] : [[region.code, region] as const])),
);

const escaped = (name: string): string => name.replaceAll('.', '\\.');
/** The longest first: West Virginia is not Virginia. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...byName.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
const CODED = /,\s*([A-Z]{2,3})(?![\p{L}])/gu;

/** States and countries that a text names, each once. */
export const placesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(NAMED)].flatMap(([name]) => byName.get(name)?.name ?? [])),
];

/** Where an address lies, as closely as it says: "Austin, TX, US" is Texas. */
export function placeOfAddress(address: string): string | undefined {
  const coded = [...address.matchAll(CODED)].flatMap(
    ([, code = '']) => byCode.get(code)?.name ?? [],
  );
  const named = placesIn(address);
  const all = [...named, ...coded];
  return all.find((name) => countryOf(name) !== name) ?? all[0];
}

const countryOf = (name: string): string | undefined => byName.get(name)?.country;

/** Whether one of the places named is the place itself, or the whole country that it lies in. */
export const covers = (named: readonly string[], place: string): boolean =>
  named.includes(place) || named.some((each) => each === countryOf(place));
