/// <reference types="chrome" />
import type { BrowserContext, Page } from '@playwright/test';

/** Makes the browser grant a host at the next real click that asks for it: its own prompt cannot be clicked here. */
export async function letGrant(
  context: BrowserContext,
  extensionId: string,
  host: string,
): Promise<void> {
  const manager: Page = await context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(
    ([id, origin]) => {
      // An API of chrome://extensions alone, which the published types leave out.
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { addHostPermission: (id: string, origin: string) => Promise<void> };
      };
      return developerPrivate.addHostPermission(id, origin);
    },
    [extensionId, `https://${host}/*`] as const,
  );
  await manager.close();
}
