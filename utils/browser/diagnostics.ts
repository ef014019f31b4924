import { browser } from 'wxt/browser';

import { levels } from '@/utils/model/level';
import type { Policy } from '@/utils/model/policy';
import { type Shelves, tableNames } from '@/utils/model/store';
import type { Troubles } from '@/utils/model/trouble';

import { readPolicy } from './policy';
import { readSettings } from './settings';

/** What our own parts are called; nothing else is written out, whatever lies in the database. */
const OWN_NAME = /^[a-z]+(?:-[a-z0-9]+)*$/u;

/**
 * What a report of a fault needs: versions, settings and numbers. Nothing that a page, credential or user has said
 * stands in it, so that it names nobody and no address.
 */
export async function diagnostics(
  store: Shelves,
  { troubles, userAgent }: { readonly troubles: Troubles; readonly userAgent: string },
): Promise<string> {
  const [settings, policy, { origins = [] }, readers, rows] = await Promise.all([
    readSettings(),
    readPolicy(),
    browser.permissions.getAll(),
    store.readers.all(),
    Promise.all(tableNames.map(async (name) => `${name} ${(await store[name].ids()).length}`)),
  ]);
  const { version } = browser.runtime.getManifest();
  const chosen = Object.values(settings.levels);
  const lines: readonly (readonly [string, string])[] = [
    ['proofstack', version],
    ['browser', browserIn(userAgent)],
    ['language', browser.i18n.getUILanguage()],
    [
      'hosts permitted',
      `${origins.length}${origins.includes('https://*/*') ? ', every host' : ''}`,
    ],
    ['sites', levels.map((level) => `${level} ${countOf(chosen, level)}`).join(', ')],
    ['asked always', String(settings.always.length)],
    ['theme', settings.theme],
    ['role', settings.role ?? 'none'],
    ['days kept', String(settings.retentionDays)],
    ['count shown', String(settings.showCount)],
    ['policy', partsOf(policy).join(', ') || 'none'],
    ['troubles', Object.keys(troubles).join(', ') || 'none'],
    ['rows', rows.join(', ')],
    [
      'readers',
      readers
        .filter(({ id }) => OWN_NAME.test(id))
        .map(({ id, found, missed, empty }) => `${id} ${found}/${missed}/${empty}`)
        .join(', ') || 'none',
    ],
  ];
  return lines.map(([name, said]) => `${name}: ${said}`).join('\n');
}

/** What an organisation has set, without saying to what. */
function partsOf(policy: Policy): readonly string[] {
  const parts = {
    trustedIssuers: policy.trusted.length > 0,
    allowedHosts: policy.allowedHosts !== undefined,
    highestLevel: policy.highestLevel !== undefined,
    siteLevels: Object.keys(policy.siteLevels).length > 0,
    retentionDays: policy.retentionDays !== undefined,
    language: policy.language !== undefined,
    reportAddress: policy.reportAddress !== undefined,
    broken: policy.broken.length > 0,
  };
  return Object.entries(parts).flatMap(([part, isSet]) => (isSet ? [part] : []));
}

const countOf = <Value>(values: readonly Value[], value: Value): number =>
  values.filter((one) => one === value).length;

/** "Firefox 140.0 on Linux": no more of it than a report needs. */
function browserIn(userAgent: string): string {
  const [, name = 'unknown', version = ''] =
    /\b(Edg|Firefox)\/([\d.]+)/u.exec(userAgent) ?? /(Chrome)\/([\d.]+)/u.exec(userAgent) ?? [];
  const [system = 'unknown'] = /Windows|Macintosh|CrOS|Android|Linux/u.exec(userAgent) ?? [];
  return `${name} ${version} on ${system}`;
}
