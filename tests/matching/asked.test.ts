import { describe, expect, test } from 'vitest';

import { askedBesides } from '@/utils/matching/asked-besides';
import { asksOf } from '@/utils/matching/asks';
import { headingOf } from '@/utils/matching/headings';
import { covers, placeOfAddress, placesIn } from '@/utils/matching/places';
import { requirementsOf } from '@/utils/matching/requirements';
import type { Posting } from '@/utils/model/page';
import { vocabulary } from '@/utils/skills/taxonomies';

const field = (value: string) => ({ value, source: 'user' }) as const;

const asked = (sentence: string, changes: Partial<Posting> = {}) =>
  requirementsOf(
    {
      url: 'https://jobs.example/1',
      description: field(`Requirements\n${sentence}`),
      ...changes,
    },
    vocabulary,
  );

const ids = (sentence: string) =>
  asked(sentence).map(({ id, tier }) => `${id.replaceAll('ps:', '')} ${tier}`);

describe('a choice is one requirement', () => {
  test.each([
    ['Python or R programming', 'python|r must'],
    ['Java, Kotlin or Scala', 'java|kotlin|scala must'],
    ['Kubernetes and/or Docker', 'docker|kubernetes must'],
    ['Terraform, Docker and Kubernetes', 'terraform must, docker must, kubernetes must'],
    [
      'AWS Certified Cloud Practitioner or Azure Fundamentals',
      'aws-cloud-practitioner|azure-fundamentals must',
    ],
    ['French or German speakers', 'french|german must'],
    ['CSS or a CPA', 'css must, cpa must'],
  ])('%s', (sentence, expected) => expect(ids(sentence).join(', ')).toBe(expected));

  test('under one id, whatever the order it is named in', () => {
    const [one] = asked('Python or Java');
    const [other] = asked('Java or Python');
    expect(one?.id).toBe(other?.id);
    expect(one?.alternatives?.map(({ id }) => id)).toEqual(['ps:python', 'ps:java']);
    expect(one?.label).toBe('Python / Java');
  });

  test('of a wider name with its examples', () =>
    expect(ids('Databases such as PostgreSQL')).toEqual(['databases|postgresql must']));

  test('that stays open says so', () => {
    expect(asked('Kubernetes or equivalent')[0]).toMatchObject({ orEquivalent: true });
    expect(asked('CompTIA A+ or similar')[0]).toMatchObject({ orEquivalent: true });
    expect(asked('Kubernetes')[0]).not.toHaveProperty('orEquivalent');
  });
});

describe('what is not needed is not asked for', () => {
  test.each([
    ['No Java needed', ''],
    ['Java is not required', ''],
    ['You don’t need to know Java; we will teach you.', ''],
    ['Python is essential, no Java needed', 'python must'],
    ['Java is not a must but would be nice', 'java preferred'],
  ])('%s', (sentence, expected) => expect(ids(sentence).join(', ')).toBe(expected));
});

describe('a clause may ask less than its sentence', () => {
  test.each([
    ['CCNA required, CCNP preferred', 'ccna must, ccnp-enterprise preferred'],
    ['Relational databases, preferably PostgreSQL', 'databases must, postgresql preferred'],
    ['Python (Java is a bonus)', 'python must, java preferred'],
    ['Python (nice to have)', 'python preferred'],
    ['Go, Rust or Scala is a plus', 'go|rust|scala preferred'],
  ])('%s', (sentence, expected) => expect(ids(sentence).join(', ')).toBe(expected));
});

describe('years', () => {
  test.each([
    ['5+ years of Python', 5],
    ['3–5 years in planning', 3],
    ['at least two years', 2],
    ['Minimum of four (4) years', 4],
    ['at least 18 years of age', undefined],
    ['within six months', undefined],
  ])('%s', (sentence, years) => expect(asked(`${sentence}, Python`)[0]?.years).toBe(years));

  test('are noted with what they are asked of, and with no credential', () => {
    expect(asked('5+ years of Python')[0]).toMatchObject({ id: 'ps:python', years: 5 });
    expect(asked('RN license and 2 years')[0]).not.toHaveProperty('years');
  });
});

describe('a credential', () => {
  test.each([
    ['Active RN license', 'licence'],
    ['CCRN certification', 'certificate'],
    ['Bachelor’s degree', 'degree'],
    ['CompTIA Security+', 'certificate'],
    ['Secret clearance', 'clearance'],
  ])('is of a sort: %s', (sentence, credential) =>
    expect(asked(sentence)[0]).toMatchObject({ credential }),
  );

  test('that is a licence has to hold where its sentence says, or else where the job is', () => {
    const place = field('Austin, TX 78701, US');
    expect(asked('RN license in the State of Ohio', { place })[0]?.jurisdiction).toBe('Ohio');
    expect(asked('RN license', { place })[0]?.jurisdiction).toBe('Texas');
    expect(asked('RN license')[0]).not.toHaveProperty('jurisdiction');
    expect(asked('CompTIA A+', { place })[0]).not.toHaveProperty('jurisdiction');
  });
});

describe('places', () => {
  test.each([
    ['Licensed in West Virginia and Ohio', ['West Virginia', 'Ohio']],
    ['Commonwealth of Virginia', ['Virginia']],
    ['valid in the U.S.', ['United States']],
    ['Approved for Bayern', ['Bayern']],
    ['contact US today and tell us', ['United States']],
    ['Georgian architecture', []],
  ])('are read by their names: %s', (text, places) => expect(placesIn(text)).toEqual(places));

  test.each([
    ['Austin, TX', 'Texas'],
    ['Toronto, ON, Canada', 'Ontario'],
    ['Leeds, United Kingdom', 'United Kingdom'],
    ['Remote', undefined],
  ])('are read in addresses: %s', (address, place) => expect(placeOfAddress(address)).toBe(place));

  test('are covered by themselves and by their whole country', () => {
    expect(covers(['Texas'], 'Texas')).toBe(true);
    expect(covers(['United States'], 'Texas')).toBe(true);
    expect(covers(['Ohio'], 'Texas')).toBe(false);
    expect(covers([], 'Texas')).toBe(false);
  });
});

describe('a heading', () => {
  test.each([
    ['Anforderungen', 'Von Vorteil', 'Aufgaben', 'Wir bieten'],
    ['Profil recherché', 'Les plus', 'Vos missions', 'Nous offrons'],
    ['Requisitos', 'Se valorará', 'Funciones', 'Ofrecemos'],
    ['Requisitos obrigatórios', 'Diferenciais', 'Atividades', 'Oferecemos'],
    ['Requisiti', 'Requisiti preferenziali', 'Mansioni', 'Offriamo'],
    ['Functie-eisen', 'Pluspunten', 'Taken', 'Wij bieden'],
    ['Wymagania', 'Mile widziane', 'Zakres obowiązków', 'Oferujemy'],
    ['Kvalifikationer', 'Meriterande', 'Arbetsuppgifter', 'Vi erbjuder'],
    ['必須条件', '歓迎条件', '仕事内容', '福利厚生'],
    ['任职要求', '加分项', '岗位职责', '福利待遇'],
    ['المتطلبات', 'المهارات المفضلة', 'المهام', 'المزايا'],
    ['Requirements', 'Nice to have', 'Responsibilities', 'Benefits'],
  ])('is known in twelve languages: %s', (...headings) => {
    const sections = ['must', 'preferred', 'context', 'offer'];
    expect(headings.map((heading) => headingOf(heading))).toEqual(sections);
    expect(headings.map((heading) => headingOf(`${heading}:`))).toEqual(sections);
  });

  test.each([
    ['Python von Vorteil', 'preferred'],
    ['Python serait un plus', 'preferred'],
    ['Se valora Python', 'preferred'],
    ['Python 歓迎', 'preferred'],
    ['Python nicht erforderlich', undefined],
  ])('and a wish in others than English: %s', (sentence, tier) =>
    expect(asked(sentence)[0]?.tier).toBe(tier),
  );
});

describe('all that a posting asks for', () => {
  test('holds what no credential shows, with its kinds', () => {
    const posting = {
      url: 'https://jobs.example/1',
      description: field(
        'Requirements\nMust be able to lift 40 pounds\nFluent in German\nYou will:\nlead people',
      ),
    };
    expect(asksOf(posting, vocabulary).map(({ tier, kinds }) => [tier, ...kinds])).toEqual([
      ['must', 'other'],
      ['must', 'language'],
      ['context'],
    ]);
  });
});

describe('what a posting asks for besides', () => {
  const besides = (sentence: string) =>
    askedBesides(
      { url: 'https://jobs.example/1', description: field(`Requirements\n${sentence}`) },
      vocabulary,
    );

  test.each([
    'You work weekends and night shifts.',
    'Able to lift 25 kg.',
    'Three years of experience in a similar role.',
    'You own a car.',
  ])('is said in its own words: %s', (sentence) =>
    expect(besides(sentence)).toEqual([{ sentence, tier: 'must' }]),
  );

  test.each(['You know Kubernetes.', 'Five years of Python.', 'You are curious.'])(
    'is not what is matched, or what we cannot read: %s',
    (sentence) => expect(besides(sentence)).toEqual([]),
  );

  test('is said once', () =>
    expect(besides('Able to lift 25 kg.\nAble to lift 25 kg.')).toHaveLength(1));
});
