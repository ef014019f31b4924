import { ctids, inRegistry } from './registry-numbers';
import type { Achievement } from './sign/achievement';

const FRAMEWORK = 'Halden Skills Framework';

const aligned = (name: string, code: string) => ({
  name,
  url: `https://halden.example/framework/${code}`,
  framework: FRAMEWORK,
  code,
});

/** What the world's badges were given for: one posting's skills, spread over several issuers. */
export const achievements = {
  cloud: {
    title: 'Cloud Infrastructure Engineer',
    description: 'Builds and changes cloud infrastructure as code.',
    criteria: 'Passed a proctored examination of 65 questions and one practical task.',
    tags: ['Amazon Web Services (AWS)', 'Terraform', 'Infrastructure as Code'],
    alignments: [],
  },
  linux: {
    title: 'Linux Administration',
    description: 'Runs Linux servers: users, storage, networking and services.',
    criteria: 'Completed ten graded laboratory tasks on a live server.',
    tags: ['Linux', 'Bash'],
    alignments: [aligned('Linux', 'OPS-110')],
  },
  kubernetes: {
    title: 'Kubernetes Operations',
    description: 'Operates Kubernetes clusters in production and brings them back after failure.',
    criteria: 'Restored three broken clusters in a supervised practical examination.',
    tags: ['Kubernetes', 'Container orchestration'],
    alignments: [aligned('Kubernetes', 'OPS-240')],
  },
  go: {
    title: 'Backend Services in Go',
    description: 'Writes, tests and profiles network services in Go.',
    criteria: 'Submitted a service that was reviewed by two assessors.',
    tags: ['Go (programming language)'],
    alignments: [aligned('Go', 'DEV-310')],
  },
  incidents: {
    title: 'Incident Response Lead',
    description: 'Leads the response to outages and writes blameless reviews.',
    criteria: 'Led two simulated incidents before a panel. To be renewed every two years.',
    tags: ['Incident response', 'On-call'],
    alignments: [aligned('Incident response', 'OPS-320')],
  },
  postgresql: {
    title: 'PostgreSQL Reliability',
    description: 'Keeps PostgreSQL databases available, backed up and fast.',
    criteria: 'Passed an examination with four practical tasks.',
    tags: ['PostgreSQL', 'Database administration'],
    alignments: [aligned('PostgreSQL', 'DATA-220')],
  },
  releases: {
    title: 'Release Engineering',
    description: 'Plans releases and automates their delivery.',
    criteria: 'Handed in a delivery pipeline that was assessed by project.',
    tags: ['Continuous delivery', 'Git'],
    alignments: [
      {
        name: 'Release Engineering',
        url: inRegistry(ctids.releases),
        framework: 'Credential Transparency Description Language',
        code: ctids.releases,
      },
    ],
  },
  containers: {
    title: 'Container Basics, Attendance',
    description: 'Attended a half-day introduction to containers.',
    criteria: 'Was present.',
    tags: ['Docker'],
    alignments: [],
  },
  observability: {
    title: 'Observability with Prometheus',
    description: 'Measures services and alerts on what users notice.',
    criteria: 'Instrumented a service and defended the choice of alerts.',
    tags: ['Prometheus', 'Monitoring'],
    alignments: [aligned('Observability', 'OPS-210')],
  },
} as const satisfies Record<string, Achievement>;

/** What the forger wrote over "Container Basics, Attendance". */
export const FORGED_TITLE = 'Distinguished Kubernetes Security Architect';
