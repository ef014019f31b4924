import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Builds each package twice from nothing, and demands that every file is the same, byte by byte. */
const builds = [
  ['chrome-mv3', 'npx wxt build'],
  ['firefox-mv3', 'npx wxt build -b firefox --mv3'],
] as const;

const differing = builds.flatMap(([name, command]) => {
  const [one, other] = [built(name, command), built(name, command)];
  const files = new Set([...one.keys(), ...other.keys()]);
  return [...files]
    .filter((file) => one.get(file) !== other.get(file))
    .map((file) => `${name}/${file}`);
});
for (const file of differing) console.log(`differs: ${file}`);
console.log(
  differing.length === 0 ? 'Both builds are the same.' : `${differing.length} files differ.`,
);
process.exitCode = differing.length === 0 ? 0 : 1;

function built(name: string, command: string): Map<string, string> {
  const folder = join('.output', name);
  rmSync(folder, { recursive: true, force: true });
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} failed`);
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}
