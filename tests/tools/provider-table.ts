import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { DOMParser } from 'linkedom';
import { everyOutcome } from '../world/provider-outcomes';
import { providerTable, withTable } from '../world/provider-table';
import { startWorld } from '../world/world';
import { heavyInNode } from './heavy-in-node';
import { usage } from './usage';

const HELP = `provider-table [--write]
Prints what each provider of the world answers and what comes of it; --write puts it into the README.`;

const { values } = usage(HELP, () =>
  parseArgs({ options: { write: { type: 'boolean', default: false } } }),
);

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

Object.assign(globalThis, { DOMParser });
const now = new Date('2026-06-01T12:00:00Z');
const world = await startWorld({ now });
const table = providerTable(await everyOutcome({ world, now, heavy: heavyInNode }));
await world.stop();

if (values.write) writeFileSync(README, withTable(readFileSync(README, 'utf8'), table));
else console.log(table);
