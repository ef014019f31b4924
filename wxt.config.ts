import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { createJiti } from 'jiti';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { defineConfig } from 'wxt';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The vocabulary lies in the package as data, so that a worker that wakes for something else has not to read it. */
const SKILLS = 'skills.bin';
const PATHWAYS = 'pathways.json';
const FIELDS = 'fields.json';
const DEEDS = 'paraphrases.json';
const CONTEXTS = 'contexts.json';
const ISSUERS = 'issuers.json';

/** pdf.js as its makers released it, loaded behind the heavy door: `entrypoints/pdf-reader.ts`. */
const PDF = {
  'pdf.js': 'pdfjs-dist/legacy/build/pdf.min.mjs',
  'pdf-worker.js': 'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
};

/** The oldest browsers that the manifests admit: nothing is written down for older ones. */
const TARGETS = ['chrome137', 'firefox140'];

/** Written down for browsers of today; its package offers by itself what old ones understand. */
const DEXIE = { find: /^dexie$/u, replacement: 'dexie/dist/modern/dexie.mjs' };

const GECKO_ID = 'proofstack@proofstack.example';

/** Extension pages load nothing from anywhere: no script but ours, no picture but our own or local data. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  /** A flag of a test build is settled while building: in a release neither the flag nor its branch is left. */
  vite: () => ({
    plugins: [bareScripts, learnedTables(), fewChunks()],
    resolve: { alias: [DEXIE] },
    build: { target: TARGETS, modulePreload: { polyfill: false } },
    define: {
      'import.meta.env.WXT_OPEN_ROOTS': JSON.stringify(process.env['WXT_OPEN_ROOTS'] ?? ''),
    },
  }),
  /** The sources are packed by `npm run package`: here the other browser's files would be missing among them. */
  zip: { zipSources: false },
  hooks: {
    // WXT takes the popup's own title for the one of its button.
    'build:manifestGenerated': (_, { action }) => {
      if (action) action.default_title = '__MSG_title_idle__';
    },
    'build:publicAssets': async (_, files) => {
      files.push({ relativeDest: SKILLS, absoluteSrc: await packagedSkills() });
      files.push({ relativeDest: PATHWAYS, contents: await packagedPathways() });
      files.push({ relativeDest: CONTEXTS, contents: await packagedContexts() });
      files.push({ relativeDest: ISSUERS, contents: await packagedIssuers() });
      files.push({ relativeDest: FIELDS, contents: await packagedFields() });
      files.push({
        relativeDest: DEEDS,
        absoluteSrc: fileURLToPath(new URL(`utils/skills/${DEEDS}`, import.meta.url)),
      });
      for (const [relativeDest, released] of Object.entries(PDF))
        files.push({ relativeDest, absoluteSrc: fileURLToPath(import.meta.resolve(released)) });
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push(SKILLS, PATHWAYS, FIELDS, DEEDS, CONTEXTS, ISSUERS, ...Object.keys(PDF));
    },
  },
  manifest: async ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '137' }),
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
      'storage',
    ],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+V' } },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_open_panel__',
      },
      'next-mark': { description: '__MSG_command_next_mark__' },
      'previous-mark': { description: '__MSG_command_previous_mark__' },
    },
    host_permissions: await providerHosts(),
    optional_host_permissions: ['https://*/*'],
    ...(browser !== 'firefox' && { externally_connectable: { ids: [] } }),
    content_security_policy: { extension_pages: POLICY },
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed_schema.json' } }),
    action: { default_icon: icons('idle') },
    icons: { ...icons('idle'), 128: 'icon/idle-128.png' },
  }),
});

/** What a script on a page loads is counted: WXT's words around it are a tenth of a kilobyte, and it starts without them. */
const bareScripts = {
  name: 'bare-scripts',
  transform: (code: string, id: string) =>
    id.includes('virtual:wxt-unlisted-script-entrypoint')
      ? `${code.split('\n', 1)[0]}\nexport default definition.main();`
      : null,
};

/** Tables that a file has at hand lie in the package as data instead, and the worker learns them when it needs them. */
function learnedTables() {
  let isWorker = false;
  return {
    name: 'learned-tables',
    configResolved({ build }: { readonly build: { readonly lib: unknown } }) {
      isWorker = /entrypoints\W+background/u.test(JSON.stringify(build.lib));
    },
    load: (id: string) =>
      isWorker && id.endsWith('-at-hand.ts')
        ? `export * from ${JSON.stringify(id.replace('-at-hand.', '-learned.'))};`
        : null,
  };
}

/**
 * What popup and panel share lies in few chunks, which the other pages load too: cut by who shares what, the popup is
 * forty of them, and a twentieth larger packed.
 */
function fewChunks(): Plugin {
  let chunks: ReadonlyMap<string, string> | undefined;
  const name = (id: string, modules: Rolldown.ChunkingContext) => {
    chunks ??= sharedChunks(modules);
    if (chunks.size === 0) throw new Error('popup and panel share nothing');
    return chunks.get(id) ?? null;
  };
  return {
    name: 'few-chunks',
    buildStart: () => {
      chunks = undefined;
    },
    // A script that runs by itself is one file.
    config: ({ build }) =>
      build?.lib
        ? null
        : { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name }] } } } } },
  };
}

/** By the module, the chunk in which it lies: some pages show no results, some open no database, and one shows nothing. */
function sharedChunks(modules: Rolldown.ChunkingContext): ReadonlyMap<string, string> {
  const page = (name: string) => normalizePath(`${root}entrypoints/${name}/index.html`);
  const imports = (id: string) => modules.getModuleInfo(id)?.importedIds ?? [];
  const later = (id: string) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
  const importers = (id: string) => modules.getModuleInfo(id)?.importers ?? [];

  const panel = reached([page('sidepanel')], imports);
  const behindDoor = reached([page('offscreen')], (id) => [...imports(id), ...later(id)]);
  const dexie = normalizePath(fileURLToPath(import.meta.resolve(DEXIE.replacement)));
  const withStore = reached([dexie], importers);
  const withoutResults = reached([page('options'), page('help')], imports);
  const chunkOf = (id: string) => {
    if (behindDoor.has(id)) return 'basics';
    if (withStore.has(id)) return 'store';
    return withoutResults.has(id) ? 'pages' : 'results';
  };
  const shared = [...reached([page('popup')], imports)].filter((id) => panel.has(id));
  return new Map(shared.map((id) => [id, chunkOf(id)]));
}

function reached(
  starts: readonly string[],
  next: (id: string) => readonly string[],
): ReadonlySet<string> {
  // A set hands out what it is given while it is gone through.
  const found = new Set(starts);
  for (const id of found) for (const one of next(id)) found.add(one);
  return found;
}

function icons(state: string): Record<number, string> {
  return Object.fromEntries([16, 32, 48].map((size) => [size, `icon/${state}-${size}.png`]));
}

/** The table of providers is the only place that names their hosts; this file cannot see its alias by itself. */
async function providerHosts(): Promise<string[]> {
  const jiti = createJiti(import.meta.url, { alias: { '@': root } });
  const { providers } = await jiti.import<typeof import('./utils/providers')>('./utils/providers');
  return [...new Set(providers.flatMap(({ hostPermissions }) => hostPermissions))];
}

/** The families of certifications as pathways, with the names of their steps, so that a screen needs no skills. */
async function packagedPathways(): Promise<string> {
  const jiti = createJiti(import.meta.url, { alias: { '@': root } });
  const { bundledFile } = await jiti.import<typeof import('./utils/skills/bundled-pathways')>(
    './utils/skills/bundled-pathways',
  );
  return bundledFile();
}

async function packagedContexts(): Promise<string> {
  const jiti = createJiti(import.meta.url, { alias: { '@': root } });
  const { tablesKnown } = await jiti.import<
    typeof import('./utils/credentials/contexts/tables-at-hand')
  >('./utils/credentials/contexts/tables-at-hand');
  return JSON.stringify(tablesKnown());
}

async function packagedIssuers(): Promise<string> {
  const jiti = createJiti(import.meta.url, { alias: { '@': root } });
  const { issuersKnown } = await jiti.import<typeof import('./utils/model/issuers-at-hand')>(
    './utils/model/issuers-at-hand',
  );
  return JSON.stringify(issuersKnown());
}

async function packagedFields(): Promise<string> {
  const jiti = createJiti(import.meta.url, { alias: { '@': root } });
  const { fieldStarts } = await jiti.import<typeof import('./utils/skills/taxonomies/built-in')>(
    './utils/skills/taxonomies/built-in',
  );
  return JSON.stringify(fieldStarts());
}

/** Packs the skills into a file of the build's own folder; what WXT writes itself is text. */
async function packagedSkills(): Promise<string> {
  const jiti = createJiti(import.meta.url, { alias: { '@': root } });
  const [{ taxonomies }, { packed }] = await Promise.all([
    jiti.import<typeof import('./utils/skills/taxonomies')>('./utils/skills/taxonomies'),
    jiti.import<typeof import('./utils/skills/packed/pack')>('./utils/skills/packed/pack'),
  ]);
  const file = fileURLToPath(new URL(`.wxt/${SKILLS}`, import.meta.url));
  await writeFile(file, packed(taxonomies.flatMap(({ skills }) => skills())));
  return file;
}
