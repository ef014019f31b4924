import { permittedFolder } from '../../e2e/packages';
import * as m from './measure';
import { onStage } from './stage';

(async () => {
  const folder = permittedFolder();
  const t = Date.now();
  const few = await onStage(folder, 50);
  console.log('few', Date.now() - t);
  const many = await onStage(folder, 5000);
  console.log('many', Date.now() - t);
  for (const [name, act] of m.steps)
    for (const s of [few, many]) {
      for (let r = 0; r < 4; r++) {
        console.log(name, s.count, await act(s, r));
        await s.page.waitForTimeout(600);
      }
      await s.page.screenshot({ path: `/tmp/wl-${name}-${s.count}.png` });
    }
  process.exit(0);
})().catch((e) => {
  console.error(e);
  process.exit(1);
});
