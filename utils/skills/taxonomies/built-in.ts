import business from './built-in/business.json' with { type: 'json' };
import education from './built-in/education.json' with { type: 'json' };
import finance from './built-in/finance.json' with { type: 'json' };
import general from './built-in/general.json' with { type: 'json' };
import health from './built-in/health.json' with { type: 'json' };
import languages from './built-in/languages.json' with { type: 'json' };
import manufacturing from './built-in/manufacturing.json' with { type: 'json' };
import { skillOfRow } from './built-in/row';
import technology from './built-in/technology.json' with { type: 'json' };
import trades from './built-in/trades.json' with { type: 'json' };
import type { Examples, Taxonomy } from './taxonomy';

/** In no order that matters: a name belongs to one skill, whatever its field. */
const FIELDS: readonly (readonly string[])[] = [
  technology,
  trades,
  health,
  manufacturing,
  finance,
  education,
  business,
  general,
  languages,
];

export const builtIn: Taxonomy = {
  id: 'built-in',
  name: 'Proofstack',
  skills: () => builtInRows().map(skillOfRow),
};

/** The rows of all fields, for the package. */
export const builtInRows = (): readonly string[] => FIELDS.flat();

export const examples: Examples = {
  finds: [
    { text: 'Go, K8s and CI/CD pipelines', ids: ['ps:go', 'ps:kubernetes', 'ps:ci-cd'] },
    { text: 'Go beyond; we go to market fast', ids: ['ps:go-to-market'] },
    {
      text: 'CNC lathe, GD&T and blueprint reading',
      ids: ['ps:cnc-turning', 'ps:gdt', 'ps:blueprint-reading'],
    },
    {
      text: 'Active RN licence, BLS and wound care',
      ids: ['ps:registered-nurse', 'ps:bls', 'ps:wound-care'],
    },
    { text: 'Month-end close under US GAAP', ids: ['ps:month-end-close', 'ps:gaap'] },
    { text: 'Fluent in German and French', ids: ['ps:german', 'ps:french'] },
    { text: 'The German market and the French Riviera', ids: [] },
  ],
};
