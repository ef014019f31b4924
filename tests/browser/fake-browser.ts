import { readFileSync } from 'node:fs';

import { type FakeBrowser, fakeBrowser } from '@webext-core/fake-browser';

import paraphrases from '@/utils/skills/paraphrases.json' with { type: 'json' };

import { fileInPackage } from './package-folder';

/** What the browser was told, and what it is asked to refuse. */
interface State {
  /** Hosts that may be asked. */
  readonly granted: Set<string>;
  /** Origins that the user was asked for, one list a question. */
  readonly questions: string[][];
  readonly scripts: Map<string, { readonly id: string; readonly matches: readonly string[] }>;
  readonly executed: { readonly tabId: number; readonly file: string }[];
  /** The tabs whose scout was asked for a report. */
  readonly asked: number[];
  /** Tabs of private windows; every other tab is an ordinary one. */
  readonly privateTabs: Set<number>;
  /** The addresses of tabs, where the browser lets us know them. */
  readonly addresses: Map<number, string>;
  /** Tabs in which no script may run. */
  readonly closedTabs: Set<number>;
  readonly icons: Map<number, string>;
  /** Entries of menus, as they are at last. */
  readonly entries: Map<string, Entry>;
  /** The tab in front. */
  front: number;
  popupsOpened: number;
  /** The tag of the language that the browser itself speaks. */
  speaks: string;
  /** The tag of the sentences that it found for that in the package. */
  found: string;
}

export const state: State = {
  granted: new Set(),
  questions: [],
  scripts: new Map(),
  executed: [],
  asked: [],
  privateTabs: new Set(),
  addresses: new Map(),
  closedTabs: new Set(),
  icons: new Map(),
  entries: new Map(),
  front: 1,
  popupsOpened: 0,
  speaks: 'en-GB',
  found: 'en-GB',
};

/** A browser in which nothing has happened yet. */
export function freshBrowser(): void {
  fakeBrowser.reset();
  const { granted, scripts, privateTabs, addresses, closedTabs, icons, entries } = state;
  for (const all of [granted, scripts, privateTabs, addresses, closedTabs, icons, entries])
    all.clear();
  state.front = 1;
  state.questions.length = 0;
  state.executed.length = 0;
  state.asked.length = 0;
  state.popupsOpened = 0;
  state.speaks = 'en-GB';
  state.found = 'en-GB';
  grantedListeners.clear();
  connectListeners.clear();
  menuListeners.clear();
}

const grantedListeners = new Set<() => void>();
const menuListeners = new Set<MenuListener>();
const connectListeners = new Set<(port: object) => void>();

/** The user grants a host, by our question or in the browser's settings. */
export function grant(host: string): void {
  state.granted.add(host);
  for (const listen of grantedListeners) listen();
}

type MenuListener = (clicked: object, tab: object) => void;

/** The user chooses an entry of a menu. */
export function choose(clicked: object, tab: object): void {
  for (const listen of menuListeners) listen(clicked, tab);
}

/** A script opens a port; what reaches the worker's listeners is the port's other end. */
export function connect(port: object): void {
  for (const listen of connectListeners) listen(port);
}

const hostIn = (origin: string): string => origin.replace(/^https:\/\/|\/\*$/gu, '');

interface Entry {
  readonly id: string;
  readonly [told: string]: unknown;
}

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

/** Files of the package that are read while a test runs. */
const packaged: Readonly<Record<string, () => string>> = {
  '/pathways.json': () => inBase64('pathways.json', 'application/json'),
  '/fields.json': () => inBase64('fields.json', 'application/json'),
  '/contexts.json': () => 'data:application/json,{}',
  '/issuers.json': () => 'data:application/json,[]',
  '/paraphrases.json': () =>
    `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(paraphrases))}`,
  '/skills.bin': () => inBase64('skills.bin', 'application/octet-stream'),
};

function inBase64(name: string, type: string): string {
  return `data:${type};base64,${readFileSync(fileInPackage(name)).toString('base64')}`;
}

/** The parts that the fake leaves open, with the refusals of Chromium. */
export const browser: FakeBrowser = Object.assign(fakeBrowser, {
  permissions: Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: [...state.granted].map((host) => `https://${host}/*`) }),
    contains: async ({ origins }: { origins: readonly string[] }) =>
      origins.every((origin) => state.granted.has(hostIn(origin))),
    request: async ({ origins }: { origins: string[] }) => {
      state.questions.push(origins);
      return true;
    },
    onAdded: Object.assign(fakeBrowser.permissions.onAdded, {
      addListener: (listen: () => void) => grantedListeners.add(listen),
    }),
  }),
  scripting: Object.assign(fakeBrowser.scripting, {
    async executeScript({
      target: { tabId },
      files = [],
      func,
    }: {
      target: { tabId: number };
      files?: string[];
      func?: () => void;
    }) {
      if (state.closedTabs.has(tabId)) throw new Error('Cannot access contents of the page');
      state.executed.push(...files.map((file) => ({ tabId, file })));
      if (func) state.asked.push(tabId);
    },
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      [...state.scripts.values()].filter(({ id }) => ids.includes(id)),
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids)
        if (!state.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
    async registerContentScripts(scripts: readonly Script[]) {
      for (const script of scripts) {
        if (state.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        state.scripts.set(script.id, script);
      }
    },
  }),
  action: Object.assign(fakeBrowser.action, {
    async setIcon({ tabId, path }: { tabId: number; path: Record<string, string> }) {
      state.icons.set(tabId, path['16'] ?? '');
    },
    async openPopup() {
      state.popupsOpened += 1;
    },
  }),
  contextMenus: {
    async removeAll() {
      state.entries.clear();
    },
    create(entry: Entry) {
      state.entries.set(entry.id, entry);
    },
    async update(id: string, told: object) {
      const entry = state.entries.get(id);
      if (!entry) throw new Error(`Cannot find menu item with id ${id}`);
      state.entries.set(id, { ...entry, ...told });
    },
    onClicked: { addListener: (listen: MenuListener) => menuListeners.add(listen) },
  },
  tabs: Object.assign(fakeBrowser.tabs, {
    query: async ({ active }: { active?: boolean }) =>
      [...state.addresses.keys()]
        .filter((id) => !active || id === state.front)
        .map((id) => ({ id, incognito: state.privateTabs.has(id), url: state.addresses.get(id) })),
    get: async (id: number) => ({
      id,
      incognito: state.privateTabs.has(id),
      url: state.addresses.get(id),
    }),
  }),
  i18n: Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => state.speaks,
    getMessage: (key: string) => (key === 'locale_tag' ? state.found : ''),
  }),
  runtime: Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ version: '0.1.0' }),
    getURL: (path: string) => packaged[path]?.() ?? `chrome-extension://test-extension-id${path}`,
    onConnect: Object.assign(fakeBrowser.runtime.onConnect, {
      addListener: (listen: (port: object) => void) => connectListeners.add(listen),
    }),
  }),
});
