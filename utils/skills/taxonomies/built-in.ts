import type { FieldStart } from '../fields';
import agriculture from './built-in/agriculture.json' with { type: 'json' };
import automotive from './built-in/automotive.json' with { type: 'json' };
import business from './built-in/business.json' with { type: 'json' };
import businessSoftware from './built-in/business-software.json' with { type: 'json' };
import cloudAndOperations from './built-in/cloud-and-operations.json' with { type: 'json' };
import construction from './built-in/construction.json' with { type: 'json' };
import dataAndAi from './built-in/data-and-ai.json' with { type: 'json' };
import design from './built-in/design.json' with { type: 'json' };
import education from './built-in/education.json' with { type: 'json' };
import electrical from './built-in/electrical.json' with { type: 'json' };
import finance from './built-in/finance.json' with { type: 'json' };
import general from './built-in/general.json' with { type: 'json' };
import health from './built-in/health.json' with { type: 'json' };
import hospitality from './built-in/hospitality.json' with { type: 'json' };
import hvac from './built-in/hvac.json' with { type: 'json' };
import languages from './built-in/languages.json' with { type: 'json' };
import law from './built-in/law.json' with { type: 'json' };
import logistics from './built-in/logistics.json' with { type: 'json' };
import machining from './built-in/machining.json' with { type: 'json' };
import manufacturing from './built-in/manufacturing.json' with { type: 'json' };
import marketingAndSales from './built-in/marketing-and-sales.json' with { type: 'json' };
import networksAndHardware from './built-in/networks-and-hardware.json' with { type: 'json' };
import plumbing from './built-in/plumbing.json' with { type: 'json' };
import publicService from './built-in/public-service.json' with { type: 'json' };
import { skillOfRow } from './built-in/row';
import science from './built-in/science.json' with { type: 'json' };
import security from './built-in/security.json' with { type: 'json' };
import softwareDevelopment from './built-in/software-development.json' with { type: 'json' };
import webAndMobile from './built-in/web-and-mobile.json' with { type: 'json' };
import welding from './built-in/welding.json' with { type: 'json' };
import type { Examples, Taxonomy } from './taxonomy';

/** By their files' names, in no order that matters: a name belongs to one skill, whatever its field. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'software-development': softwareDevelopment,
  'web-and-mobile': webAndMobile,
  'data-and-ai': dataAndAi,
  'cloud-and-operations': cloudAndOperations,
  security,
  'networks-and-hardware': networksAndHardware,
  'business-software': businessSoftware,
  design,
  science,
  electrical,
  plumbing,
  hvac,
  welding,
  machining,
  construction,
  automotive,
  manufacturing,
  logistics,
  agriculture,
  hospitality,
  health,
  finance,
  law,
  education,
  'public-service': publicService,
  business,
  'marketing-and-sales': marketingAndSales,
  general,
  languages,
};

export const builtIn: Taxonomy = {
  id: 'built-in',
  name: 'Proofstack',
  skills: () => Object.values(FIELDS).flat().map(skillOfRow),
};

/** The fields, each with the number of its first skill among all of them. */
export function fieldStarts(): readonly FieldStart[] {
  const ids = new Set<string>();
  return Object.entries(FIELDS).map(([field, rows]) => {
    const from = ids.size;
    for (const row of rows) ids.add(skillOfRow(row).id);
    return { field, from };
  });
}

export const examples: Examples = {
  finds: [
    { text: 'Go, K8s and CI/CD pipelines', ids: ['ps:go', 'ps:kubernetes', 'ps:ci-cd'] },
    { text: 'Go beyond; go to market fast', ids: ['ps:go-to-market'] },
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
