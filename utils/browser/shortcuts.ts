import { browser } from 'wxt/browser';

/** The keys of each command by its name; empty where none are set, or another extension has them. */
export async function commandKeys(): Promise<Readonly<Record<string, string>>> {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** The browser's own page for keys: Firefox opens it by a call, the others under an address. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && commands.openShortcutSettings instanceof Function)
    await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
