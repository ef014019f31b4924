import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The size of targets is off by itself. */
const rules = { 'target-size': { enabled: true } };

export interface Inspection {
  readonly violations: readonly string[];
  /** Rules that found something to look at, and found it in order. */
  readonly passed: readonly string[];
}

/** What axe finds against WCAG 2.2 AA and good practice, on the whole page or within what a selector names. */
export async function inspect(page: Page, part?: string): Promise<Inspection> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: TAGS, rules });
  if (part) builder.include(part);
  const { violations, passes } = await builder.analyze();
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
    passed: passes.map(({ id }) => id),
  };
}
