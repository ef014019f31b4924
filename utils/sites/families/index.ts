import { boardsHosts } from './boards';
import { recruitingHosts } from './recruiting';

export const families = [
  'general',
  'linkedin',
  'recruiter',
  'boards',
  'recruiting',
  'profiles',
] as const;

/** Which sites a page's script reads: a page loads no more than it needs. */
export type Family = (typeof families)[number];

const LINKEDIN = /(?:^|\.)linkedin\.com$/u;

/** The hosts that are a family's as a whole; all others have the general script. */
const hosts: readonly (readonly [Family, RegExp])[] = [
  ['linkedin', LINKEDIN],
  ...boardsHosts.map((host) => ['boards', host] as const),
  ...recruitingHosts.map((host) => ['recruiting', host] as const),
  ['profiles', /^(?:github\.com|gitlab\.com|stackoverflow\.com)$/u],
  ['profiles', /^(?:(?:www\.)?(?:credly|youracclaim|openbadgepassport)\.com)$/u],
  ['profiles', /(?:^|\.)(?:badgr\.(?:io|com)|badges\.parchment\.(?:com|eu|au|ca|sg))$/u],
];

/** Parts of a host that are programs of their own: nobody comes there without the page being loaded anew. */
const apart: readonly (readonly [host: RegExp, path: string, Family])[] = [
  [/^europa\.eu$/u, '/eures/', 'boards'],
  [LINKEDIN, '/talent/', 'recruiter'],
  [LINKEDIN, '/recruiter/', 'recruiter'],
];

export const familyOf = ({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): Family =>
  apart.find(([host, path]) => host.test(hostname) && pathname.startsWith(path))?.[2] ??
  hosts.find(([, pattern]) => pattern.test(hostname))?.[0] ??
  'general';

/** The paths of a host at which another family's script runs than elsewhere on it. */
export const pathsApart = (hostname: string): { path: string; family: Family }[] =>
  apart.flatMap(([host, path, family]) => (host.test(hostname) ? [{ path, family }] : []));
