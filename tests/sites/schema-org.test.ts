import { describe, expect, test } from 'vitest';

import type { Posting } from '@/utils/model/page';
import { siteAt } from '@/utils/sites';
import { documentOf } from '../pages/document-of';

const url = new URL('https://jobs.example/1');
const job = { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Analyst' };

const block = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;

const postingOn = (html: string, at = url): Posting | undefined =>
  siteAt(at).read(documentOf(`<!doctype html><html><body>${html}</body></html>`), at).posting;

const titleOn = (html: string, search = '') => postingOn(html, new URL(search, url))?.title?.value;

describe('a posting in JSON-LD', () => {
  test.each([
    ['alone', block(job)],
    ['in an array', block([{ '@type': 'WebSite' }, job])],
    [
      'in a graph',
      block({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, job] }),
    ],
    ['as what its page is about', block({ '@type': 'WebPage', mainEntity: job })],
    ['with several types', block({ ...job, '@type': ['Thing', 'JobPosting'] })],
    ['with a type that is an address', block({ ...job, '@type': 'http://schema.org/JobPosting' })],
    ['with prefixed names', block({ '@type': 'schema:JobPosting', 'schema:title': 'Analyst' })],
    ['after a block that is broken', block('{"@type": "JobPosting", "title": ') + block(job)],
    [
      'beside a block about something else',
      block({ '@type': 'Organization', name: 'X' }) + block(job),
    ],
    [
      'with a line end inside a text',
      block('{"@type":"JobPosting","title":"Ana\nlyst","x":"a\tb"}').replace(
        'Ana\nlyst',
        'Analyst',
      ),
    ],
    [
      'with a raw line end in its description',
      block('{"@type":"JobPosting","title":"Analyst","description":"One\nTwo"}'),
    ],
    ['with a comma too many', block('{"@type":"JobPosting","title":"Analyst",}')],
    ['inside a comment', block('<!-- {"@type":"JobPosting","title":"Analyst"} -->')],
    [
      'inside a marked section',
      block('//<![CDATA[\n{"@type":"JobPosting","title":"Analyst"}\n//]]>'),
    ],
    ['in a block with a parameter', block(job).replace('ld+json', 'ld+json; charset=utf-8')],
    ['in two blocks that say the same', block(job) + block({ ...job, skills: 'Go' })],
  ])('is found %s', (_, html) => expect(titleOn(html)).toBe('Analyst'));

  test.each([
    ['that is no JSON', block('JobPosting')],
    ['that is a text', block('"JobPosting"')],
    ['without a type', block({ title: 'Analyst' })],
    ['of another type', block({ '@type': 'Product', title: 'Analyst' })],
    ['with nothing in it', block({ '@type': 'JobPosting' })],
    [
      'with members of other types',
      block({ '@type': 'JobPosting', title: true, skills: null, description: {} }),
    ],
    [
      'nested deeper than anybody writes',
      block('{"mainEntity":'.repeat(5000) + JSON.stringify(job) + '}'.repeat(5000)),
    ],
    ['in a script that runs', `<script>var x = ${JSON.stringify(job)}</script>`],
  ])('is not found in a block %s', (_, html) => expect(postingOn(html)).toBeUndefined());

  describe('on a page with several', () => {
    const others = ['Baker', 'Cook'].map((title) => ({
      ...job,
      title,
      url: `https://jobs.example/${title}`,
    }));

    test('is the one at the page’s address', () =>
      expect(titleOn(block([...others, { ...job, url: url.href }]))).toBe('Analyst'));
    test('is the one in the page’s heading', () =>
      expect(
        titleOn(
          `<h1>Senior Analyst (m/f)</h1>${block([...others, { ...job, title: 'Senior Analyst' }])}`,
        ),
      ).toBe('Senior Analyst'));
    test('is the one at the page’s address, whatever led there', () =>
      expect(
        titleOn(block([...others, { ...job, url: 'https://jobs.example/1/' }]), '?utm_source=a'),
      ).toBe('Analyst'));
    test('is the one whose title says most of the heading', () =>
      expect(
        postingOn(
          `<h1>Senior Analyst</h1>${block([
            { ...job, description: 'Java' },
            { ...job, title: 'Senior Analyst', description: 'Go' },
          ])}`,
        ),
      ).toMatchObject({ title: { value: 'Senior Analyst' }, description: { value: 'Go' } }));
    test.each([
      ['two employers', 'Analyst', { hiringOrganization: 'A' }, { hiringOrganization: 'B' }],
      ['two descriptions', 'Analyst', { description: 'Go' }, { description: 'Java' }],
      ['each half', 'Analyst', { hiringOrganization: 'A' }, { description: 'Java' }],
      ['a list of such jobs', '12 Analyst jobs', {}, { title: 'Baker' }],
    ])('is none of two with %s', (_, heading, one, other) =>
      expect(
        postingOn(
          `<h1>${heading}</h1>${block([
            { ...job, ...one },
            { ...job, ...other },
          ])}`,
        ),
      ).toBeUndefined(),
    );
    test('is none of those that differ only behind the page’s address', () =>
      expect(
        titleOn(block(others.map((each, at) => ({ ...each, url: `${url.href}?id=${at}` })))),
      ).toBeUndefined());
    test('is none of a list', () =>
      expect(
        titleOn(
          `<h1>Our jobs</h1>${block({ '@type': 'ItemList', itemListElement: others.map((item) => ({ '@type': 'ListItem', item })) })}`,
        ),
      ).toBeUndefined());
  });
});

describe('a member of a posting', () => {
  test.each<[keyof Posting, string, unknown, string]>([
    ['company', 'a text', { hiringOrganization: 'Kestrel' }, 'Kestrel'],
    [
      'company',
      'a node',
      {
        hiringOrganization: {
          '@type': 'Organization',
          name: 'Kestrel',
          address: { addressLocality: 'Galway' },
        },
      },
      'Kestrel',
    ],
    ['place', 'a text', { jobLocation: 'Galway' }, 'Galway'],
    [
      'place',
      'a place with a name',
      {
        jobLocation: {
          '@type': 'Place',
          name: 'Head office',
          address: { addressLocality: 'Galway', addressCountry: 'IE' },
        },
      },
      'Galway, IE',
    ],
    [
      'place',
      'several',
      { jobLocation: [{ address: 'Galway' }, { address: { addressRegion: 'Utah' } }] },
      'Galway\nUtah',
    ],
    [
      'place',
      'where applicants may live',
      {
        jobLocationType: 'TELECOMMUTE',
        applicantLocationRequirements: { '@type': 'Country', name: 'Kenya' },
      },
      'Kenya',
    ],
    ['description', 'HTML', { description: '<p>One</p><p>Two</p>' }, 'One\nTwo'],
    ['description', 'a text with lines', { description: 'One\n- Two' }, 'One\n- Two'],
    [
      'description',
      'what there is to do',
      { description: 'One', responsibilities: ['Two', 'Three'] },
      'One\nTwo\nThree',
    ],
    ['education', 'a text', { educationRequirements: 'Bachelor' }, 'Bachelor'],
    [
      'education',
      'a credential',
      {
        educationRequirements: {
          '@type': 'EducationalOccupationalCredential',
          credentialCategory: 'bachelor degree',
        },
      },
      'bachelor degree',
    ],
    [
      'education',
      'a category that is a term',
      {
        educationRequirements: {
          credentialCategory: { '@type': 'DefinedTerm', name: 'Certificate' },
        },
      },
      'Certificate',
    ],
    ['experience', 'a text', { experienceRequirements: 'Five years' }, 'Five years'],
    ['experience', 'months', { experienceRequirements: { monthsOfExperience: 36 } }, '3 years'],
    [
      'experience',
      'months in a text',
      { experienceRequirements: { monthsOfExperience: '60' } },
      '5 years',
    ],
    ['experience', 'a year', { experienceRequirements: { monthsOfExperience: 12 } }, '1 year'],
    [
      'experience',
      'half of one',
      { experienceRequirements: { monthsOfExperience: 6 } },
      '6 months',
    ],
    [
      'experience',
      'described',
      {
        experienceRequirements: {
          '@type': 'OccupationalExperienceRequirements',
          description: 'Two winters at sea',
        },
      },
      'Two winters at sea',
    ],
    [
      'education',
      'described',
      {
        educationRequirements: {
          '@type': 'EducationalOccupationalCredential',
          description: 'Associate degree in nursing',
        },
      },
      'Associate degree in nursing',
    ],
    [
      'education',
      'a choice',
      {
        educationRequirements: [
          { credentialCategory: 'associate degree' },
          { credentialCategory: 'bachelor degree' },
        ],
      },
      'associate degree or bachelor degree',
    ],
    [
      'education',
      'what experience stands for as well',
      { educationRequirements: 'Bachelor', experienceInPlaceOfEducation: true },
      'Bachelor or equivalent experience',
    ],
    [
      'company',
      'known by its legal name alone',
      {
        hiringOrganization: {
          '@type': 'Organization',
          legalName: 'Kestrel DAC',
          description: 'We fly.',
        },
      },
      'Kestrel DAC',
    ],
    ['description', 'a text in a language', { description: { '@value': 'Eins' } }, 'Eins'],
    [
      'qualifications',
      'a credential',
      {
        qualifications: {
          '@type': 'EducationalOccupationalCredential',
          name: 'CKA',
          about: 'Kubernetes',
          recognizedBy: { name: 'CNCF' },
        },
      },
      'CKA, Kubernetes, CNCF',
    ],
    ['skills', 'a text with commas', { skills: 'Go, SQL' }, 'Go, SQL'],
    [
      'skills',
      'terms and texts',
      { skills: ['Go', { '@type': 'DefinedTerm', name: 'SQL', termCode: '1' }, 'Go'] },
      'Go\nSQL',
    ],
    [
      'occupation',
      'a text',
      { occupationalCategory: '15-1132.00 Software Developers' },
      '15-1132.00 Software Developers',
    ],
    [
      'occupation',
      'a code',
      {
        occupationalCategory: {
          '@type': 'CategoryCode',
          codeValue: '15-1132.00',
          name: 'Software Developers',
        },
      },
      '15-1132.00 Software Developers',
    ],
  ])('%s may be %s', (field, _, members, value) =>
    expect(postingOn(block({ ...job, ...Object(members) }))?.[field]).toEqual({
      value,
      source: 'json-ld',
    }),
  );

  test('may stand elsewhere in the graph', () => {
    const graph = [
      { ...job, hiringOrganization: { '@id': '#us' }, jobLocation: { '@id': '#here' } },
      { '@type': 'Organization', '@id': '#us', name: 'Kestrel' },
      { '@type': 'Place', '@id': '#here', address: { '@id': '#address' } },
      { '@type': 'PostalAddress', '@id': '#address', addressLocality: 'Galway' },
    ];
    const posting = postingOn(block({ '@graph': graph }));
    expect([posting?.company?.value, posting?.place?.value]).toEqual(['Kestrel', 'Galway']);
  });

  test('may stand elsewhere, and say of what type it is', () => {
    const us = { '@type': 'Organization', '@id': '#us' };
    const graph = [
      { ...job, hiringOrganization: us },
      { ...us, name: 'Kestrel' },
    ];
    expect(postingOn(block({ '@graph': graph }))?.company?.value).toBe('Kestrel');
  });

  test('may be read by people alone', () => {
    const text = 'You chart the tides with Go. '.repeat(10);
    const html = `${block({ ...job, hiringOrganization: 'Kestrel' })}<main><h1>Tides</h1><p>${text}</p></main>`;
    expect(postingOn(html)).toMatchObject({
      title: { value: 'Analyst', source: 'json-ld' },
      description: { value: `Tides\n${text.trim()}`, source: 'general' },
    });
  });

  test.each([
    ['itemscope itemtype', 'itemprop'],
    ['typeof', 'property'],
  ])('may stand in what its page is about: %s', (type, property) =>
    expect(
      titleOn(
        `<div ${type}="https://schema.org/WebPage"><div ${property}="mainEntity" ${type}="https://schema.org/JobPosting"><b ${property}="title">Analyst</b></div></div>`,
      ),
    ).toBe('Analyst'),
  );

  test('may lead back to itself', () => {
    const graph = [
      { ...job, '@id': '#a', skills: { '@id': '#b' } },
      { '@id': '#b', about: { '@id': '#b' }, name: 'Go' },
    ];
    expect(postingOn(block({ '@graph': graph }))?.skills?.value).toBe('Go');
  });

  test('is cut at 60,000 characters', () =>
    expect(
      postingOn(block({ ...job, description: 'word '.repeat(20_000) }))?.description?.value,
    ).toHaveLength(60_000));

  test('comes from JSON-LD before microdata, each with its source', () => {
    const html =
      '<div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">Analyst</b><i itemprop="skills">Go</i></div>';
    const posting = postingOn(block(job) + html);
    expect(posting).toEqual({
      url: url.href,
      title: { value: 'Analyst', source: 'json-ld' },
      skills: { value: 'Go', source: 'microdata' },
    });
  });
});
