import { spawnSync } from 'node:child_process';

/** `npm run package`: the zips for the stores, and the sources beside them for the reviewers. */
for (const command of ['npx wxt zip', 'npx wxt zip -b edge', 'npx wxt zip -b firefox --mv3']) {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
