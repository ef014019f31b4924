import type { Browser } from 'wxt/browser';

type MessageSender = Browser.runtime.MessageSender;

export const OWN_ORIGIN = 'chrome-extension://test-extension-id';

const tab = (told: Partial<Browser.tabs.Tab> = {}): Browser.tabs.Tab => ({
  id: 7,
  index: 0,
  pinned: false,
  highlighted: false,
  windowId: 1,
  active: true,
  frozen: false,
  incognito: false,
  selected: true,
  discarded: false,
  autoDiscardable: true,
  groupId: -1,
  lastAccessed: 0,
  ...told,
});

/** A script of ours on somebody's page, as the browser describes it. */
export const onPage = (url: string, told: Partial<Browser.tabs.Tab> = {}): MessageSender => ({
  id: 'test-extension-id',
  tab: tab(told),
  frameId: 0,
  documentId: 'D1',
  origin: new URL(url).origin,
  url,
});

/** A page of our own: popup, options, or opened as a tab. */
export const ownPage = (path = 'popup.html'): MessageSender => ({
  id: 'test-extension-id',
  origin: OWN_ORIGIN,
  url: `${OWN_ORIGIN}/${path}`,
});
