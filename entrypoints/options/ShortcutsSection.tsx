import { useEffect, useState } from 'react';

import { Shortcuts } from '@/components/Shortcuts';
import { commandKeys, openShortcutSettings } from '@/utils/browser/shortcuts';

/** The keys as the browser has them, looked up anew whenever the user comes back from its settings. */
export function ShortcutsSection() {
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    const look = () => void commandKeys().then(setKeys);
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  return <Shortcuts keys={keys} onChange={() => void openShortcutSettings()} />;
}
