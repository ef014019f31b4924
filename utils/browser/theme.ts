import { readSettings, type Settings, watchSettings } from './settings';

/** A screen is as light or dark as the browser, unless the user has chosen; what is printed is light. */
export async function wearTheme(): Promise<void> {
  wear(await readSettings());
  watchSettings(wear);
}

function wear({ theme }: Settings): void {
  document.documentElement.dataset['theme'] = theme;
}
