import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

import { levels } from '@/utils/model/level';
import { underPolicy } from '@/utils/model/policy';
import { roles } from '@/utils/model/role';

import { inTurn } from './in-turn';
import { readPolicy, watchPolicy } from './policy';

/** What the user has chosen. It lies in storage.local and holds nothing about any person. */
const Settings = z.object({
  levels: z._default(z.record(z.string(), z.enum(levels)), {}),
  showCount: z._default(z.boolean(), true),
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

/** Takes up what was chosen elsewhere, as far as nothing is chosen here. Settings that cannot be read add nothing. */
export const addSettings = (given: unknown): Promise<void> =>
  next(async () => {
    const added = Settings.safeParse(given ?? {});
    const stored = await storedSettings();
    if (!added.success || given === undefined) return;
    const own = stored === undefined ? added.data : await chosenSettings();
    await browser.storage.local.set({
      [KEY]: {
        ...added.data,
        ...own,
        levels: { ...added.data.levels, ...own.levels },
        always: [...new Set([...own.always, ...added.data.always])],
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
