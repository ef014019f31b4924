import { useState } from 'react';

import { useLive } from '@/components/use-live';
import { Tried, Welcome } from '@/components/Welcome';
import { say } from '@/components/words';
import { changeSettings, type Settings, watchSettings } from '@/utils/browser/settings';
import type { Role } from '@/utils/model/role';

/** Three steps, and a sample badge that is really verified here, without asking anybody. */
export function App() {
  const settings = useLive<Settings>(watchSettings);
  const [tried, setTried] = useState<string>();

  const choose = (role: Role) => void changeSettings((all) => ({ ...all, role }));
  // The verifier is large, and whoever only reads the page need not wait for it.
  const attempt = async () => {
    const { verifySample } = await import('./verify-sample');
    setTried(await verifySample());
  };

  if (!settings) return null;
  return (
    <Welcome
      role={settings.role}
      onRole={choose}
      onTry={() => void attempt()}
      shortcut="Alt+Shift+V"
      tried={tried === undefined ? null : <Tried label={tried} sentence={say('welcome_tried')} />}
    />
  );
}
