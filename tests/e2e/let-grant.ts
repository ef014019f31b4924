/// <reference types="chrome" />
import type { BrowserContext, Page } from '@playwright/test';

type Change = 'addHostPermission' | 'removeHostPermission';

/** Makes the browser grant a host at the next real click that asks for it: its own prompt cannot be clicked here. */
export const letGrant = (context: BrowserContext, extensionId: string, host: string) =>
  change('addHostPermission', context, extensionId, host);

/** Loads the extension anew, as an update does: its pages close and its worker ends wherever it was. */
export async function update(context: BrowserContext, extensionId: string): Promise<void> {
  const manager = await context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: {
        updateProfileConfiguration: (change: { inDeveloperMode: boolean }) => Promise<void>;
        reload: (id: string, options: { failQuietly: boolean }) => Promise<void>;
      };
    };
    // What comes from no store is loaded again only for developers.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  }, extensionId);
  await manager.close();
}

/** Takes a host's permission back, as the user does in the browser's settings. */
export const takeBack = (context: BrowserContext, extensionId: string, host: string) =>
  change('removeHostPermission', context, extensionId, host);

async function change(
  what: Change,
  context: BrowserContext,
  extensionId: string,
  host: string,
): Promise<void> {
  const manager: Page = await context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(
    ([name, id, origin]) => {
      // An API of chrome://extensions alone, which the published types leave out.
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: Record<Change, (id: string, origin: string) => Promise<void>>;
      };
      return developerPrivate[name](id, origin);
    },
    [what, extensionId, `https://${host}/*`] as const,
  );
  await manager.close();
}
