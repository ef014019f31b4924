import { dateTime, daysBefore } from '../calendar';
import { html } from '../reply';
import type { Host, Stage } from './host';
import { scriptJson } from './html';

/** A company's own page: a posting that nothing but its schema.org data describes. */
export function careers({ now }: Stage): Host {
  const page = pageWith(postingAt(daysBefore(now, 3), daysBefore(now, -27)));
  return {
    names: ['careers.northwind.example'],
    answer: ({ url }) =>
      url.pathname === '/jobs/data-platform-engineer' ? html(200, page) : undefined,
  };
}

const pageWith = (posting: object) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><link rel="icon" href="data:,">
<title>Careers at Northwind</title>
<script type="application/ld+json">${scriptJson(posting)}</script>
</head>
<body>
<h1>Work with us</h1>
<div class="posting"><h2>Data Platform Engineer</h2><p>Tell us why you would like to join.</p></div>
</body>
</html>`;

const postingAt = (posted: Date, ends: Date) => ({
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  '@id': 'https://careers.northwind.example/jobs/data-platform-engineer',
  title: 'Data Platform Engineer',
  datePosted: dateTime(posted).slice(0, 10),
  validThrough: dateTime(ends),
  hiringOrganization: {
    '@type': 'Organization',
    name: 'Northwind',
    sameAs: 'https://northwind.example/',
  },
  jobLocation: {
    '@type': 'Place',
    address: { '@type': 'PostalAddress', addressLocality: 'Aarhus', addressCountry: 'DK' },
  },
  description: '<p>You must know PostgreSQL and Python. Experience with Kubernetes is a plus.</p>',
  skills: ['PostgreSQL', 'Python', 'Kubernetes'],
  qualifications: 'Two years of work on data platforms.',
  experienceRequirements: {
    '@type': 'OccupationalExperienceRequirements',
    monthsOfExperience: 24,
  },
  educationRequirements: {
    '@type': 'EducationalOccupationalCredential',
    credentialCategory: 'bachelor degree',
  },
  occupationalCategory: '15-1243.00 Database Architects',
});
