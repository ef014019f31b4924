import { useState } from 'react';

import { useLive } from '@/components/use-live';
import { Tried, Welcome } from '@/components/Welcome';
import { say } from '@/components/words';
import { changeSettings, type Settings, watchSettings } from '@/utils/browser/settings';
import type { Role } from '@/utils/model/role';

import { verifySample } from './verify-sample';

/** Three steps, and a sample badge that is really verified here, without asking anybody. */
export function App() {
  const settings = useLive<Settings>(watchSettings);
  const [tried, setTried] = useState<string>();

  const choose = (role: Role) => void changeSettings((all) => ({ ...all, role }));
  const attempt = async () => setTried(await verifySample());

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
