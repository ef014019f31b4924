import { browser } from 'wxt/browser';

import { isObject } from '@/utils/lib/json';
import { type Level, levelOf, levels } from '@/utils/model/level';
import { underPolicy } from '@/utils/model/policy';
import { type Role, roles } from '@/utils/model/role';
import { type Theme, themes } from '@/utils/model/theme';

import { inTurn } from './in-turn';
import { readPolicy, watchPolicy } from './policy';

/** What the user has chosen. It lies in storage.local and holds nothing about any person. */
export interface Settings {
  readonly levels: Readonly<Record<string, Level>>;
  readonly showCount: boolean;
  /** Light, dark, or as the browser is. */
  readonly theme: Theme;
  /** What the user uses it for: it changes words and the first tab, nothing else. */
  readonly role?: Role | undefined;
  /** For how many days a saved person is kept. */
  readonly retentionDays: number;
  /** Hosts of issuers that are asked without the question before it. */
  readonly always: readonly string[];
}

const DEFAULTS: Settings = {
  levels: {},
  showCount: true,
  theme: 'system',
  retentionDays: 90,
  always: [],
};

const oneOf =
  (values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

/** What each member may be: by hand, for every screen reads it before it paints. */
const members: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  levels: (value) => isObject(value) && Object.values(value).every(oneOf(levels)),
  showCount: oneOf([true, false]),
  theme: oneOf(themes),
  role: oneOf(roles),
  retentionDays: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 730,
  always: (value) => Array.isArray(value) && value.every((host) => typeof host === 'string'),
};

const KEY = 'settings';
const next = inTurn();

/** What the user chose, as far as the organisation's policy leaves it. */
export async function readSettings(): Promise<Settings> {
  const [chosen, policy] = await Promise.all([chosenSettings(), readPolicy()]);
  return underPolicy(chosen, policy);
}

/** What the user chose, as it lies there and before any policy; nothing where nothing was ever chosen. */
export const storedSettings = async (): Promise<unknown> =>
  (await browser.storage.local.get(KEY))[KEY];

/** Settings that were made elsewhere; undefined where they cannot be read. What is not said is as at the beginning. */
export function settingsIn(given: unknown): Settings | undefined {
  if (!isObject(given)) return undefined;
  const said = Object.entries(members).filter(([name]) => given[name] !== undefined);
  if (!said.every(([name, fits]) => fits(given[name]))) return undefined;
  return { ...DEFAULTS, ...Object.fromEntries(said.map(([name]) => [name, given[name]])) };
}

/** What settings from elsewhere permit that is not permitted here: hosts that are asked, and higher levels of sites. */
export interface Permits {
  readonly hosts: readonly string[];
  readonly levels: readonly (readonly [host: string, level: Level])[];
}

export const permitsOf = async (given: Settings): Promise<Permits> =>
  permitsBeyond(await chosenSettings(), given);

function permitsBeyond(own: Settings, given: Settings): Permits {
  const isHigher = ([host, level]: readonly [string, Level]): boolean =>
    !Object.hasOwn(own.levels, host) &&
    levels.indexOf(level) > levels.indexOf(levelOf(host, own.levels));
  return {
    hosts: [...new Set(given.always)].filter((host) => !own.always.includes(host)),
    levels: Object.entries(given.levels).filter(isHigher),
  };
}

/** Takes up what was chosen elsewhere, as far as nothing is chosen here; what it permits only with the user's word. */
export const addSettings = (given: Settings, trust: 'with' | 'without'): Promise<void> =>
  next(async () => {
    const stored = await storedSettings();
    const chosen = await chosenSettings();
    const own = stored === undefined ? given : chosen;
    const permits = permitsBeyond(chosen, given);
    const refused = new Set(trust === 'with' ? [] : permits.levels.map(([host]) => host));
    const added = Object.entries(given.levels).filter(([host]) => !refused.has(host));
    await browser.storage.local.set({
      [KEY]: {
        ...given,
        ...own,
        levels: { ...Object.fromEntries(added), ...chosen.levels },
        always: [...chosen.always, ...(trust === 'with' ? permits.hosts : [])],
      },
    });
  });

/** Settings that cannot be read fall back to the defaults, which ask and show less. */
async function chosenSettings(): Promise<Settings> {
  const held = await browser.storage.local.get(KEY);
  return settingsIn(held[KEY] ?? {}) ?? DEFAULTS;
}

export const changeSettings = (change: (settings: Settings) => Settings): Promise<void> =>
  next(async () => browser.storage.local.set({ [KEY]: change(await chosenSettings()) }));

/** Calls back now and after every change. */
export function watchSettings(listen: (settings: Settings) => void): () => void {
  const tell = async () => listen(await readSettings());
  const onChanged = (changes: Record<string, unknown>) => {
    if (KEY in changes) void tell();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  const unwatch = watchPolicy(() => void tell());
  void tell();
  return () => {
    unwatch();
    browser.storage.local.onChanged.removeListener(onChanged);
  };
}
