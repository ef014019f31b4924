import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

import { type Level, levelOf, levels } from '@/utils/model/level';
import { underPolicy } from '@/utils/model/policy';
import { roles } from '@/utils/model/role';
import { themes } from '@/utils/model/theme';

import { inTurn } from './in-turn';
import { readPolicy, watchPolicy } from './policy';

/** What the user has chosen. It lies in storage.local and holds nothing about any person. */
const Settings = z.object({
  levels: z._default(z.record(z.string(), z.enum(levels)), {}),
  showCount: z._default(z.boolean(), true),
  /** Light, dark, or as the browser is. */
  theme: z._default(z.enum(themes), 'system'),
  /** What the user uses it for: it changes words and the first tab, nothing else. */
  role: z.optional(z.enum(roles)),
  /** For how many days a saved person is kept. */
  retentionDays: z._default(z.int().check(z.minimum(1), z.maximum(730)), 90),
  /** Hosts of issuers that are asked without the question before it. */
  always: z._default(z.array(z.string()), []),
});
export type Settings = z.infer<typeof Settings>;

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

/** Settings that were made elsewhere; undefined where they cannot be read. */
export function settingsIn(given: unknown): Settings | undefined {
  const settings = Settings.safeParse(given);
  return settings.success ? settings.data : undefined;
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
  const settings = Settings.safeParse(held[KEY] ?? {});
  return settings.success ? settings.data : Settings.parse({});
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
