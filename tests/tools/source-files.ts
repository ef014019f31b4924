import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that everything is built from: what lies here and what `.gitignore` does not leave out, in a fixed order. */
export function sourceFiles(root: string): readonly string[] {
  const left = ['.git', ...readFileSync(join(root, '.gitignore'), 'utf8').trim().split('\n')];
  const isLeft = (name: string): boolean =>
    left.some((one) =>
      one.startsWith('*') ? name.endsWith(one.slice(1)) : name === one.replace(/\/$/u, ''),
    );
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !isLeft(name))
      .flatMap((entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? walk(path) : [path];
      });
  return walk('').toSorted();
}
