import { mkdirSync, writeFileSync } from 'node:fs';

import { chromium } from '@playwright/test';

import { chromiumPath } from './browsers';

/** The toolbar icon in its four states, told apart by their outlines; drawn here, kept in public/icon. */
const icons: Record<string, string> = {
  idle: `<path fill="#2f4fd8" d="${scallop(15.4, 13.4)}"/>${steps('#fff')}`,
  off: `<circle cx="16" cy="16" r="12.6" fill="#fff" stroke="#5c6875" stroke-width="3"/><path d="M8 24 24 8" stroke="#5c6875" stroke-width="3" stroke-linecap="round"/>`,
  working: `<path fill="#fff" stroke="#2f4fd8" stroke-width="2.6" d="${scallop(14, 12)}"/><g fill="#2f4fd8"><circle cx="9.5" cy="16" r="2.3"/><circle cx="16" cy="16" r="2.3"/><circle cx="22.5" cy="16" r="2.3"/></g>`,
  problem: `<path fill="#b3202c" d="M10.2 1.5h11.6l8.7 8.7v11.6l-8.7 8.7H10.2L1.5 21.8V10.2z"/><path d="M16 8v10M16 23.2v.1" stroke="#fff" stroke-width="3.6" stroke-linecap="round"/>`,
};

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
mkdirSync('public/icon', { recursive: true });
for (const [state, drawing] of Object.entries(icons)) {
  for (const size of state === 'idle' ? [16, 32, 48, 128] : [16, 32, 48]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style><svg width="${size}" height="${size}" viewBox="0 0 32 32">${drawing}</svg>`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(`public/icon/${state}-${size}.png`, png);
  }
}
await browser.close();

/** Three steps upward: what the product stacks. */
function steps(colour: string): string {
  return `<g fill="${colour}"><rect x="8.2" y="17.6" width="4.4" height="5.4" rx="1"/><rect x="13.8" y="13.4" width="4.4" height="9.6" rx="1"/><rect x="19.4" y="9.2" width="4.4" height="13.8" rx="1"/></g>`;
}

function scallop(outer: number, inner: number): string {
  const teeth = 12;
  const point = (radius: number, step: number) => {
    const angle = (Math.PI * step) / teeth - Math.PI / 2;
    return `${(16 + radius * Math.cos(angle)).toFixed(2)} ${(16 + radius * Math.sin(angle)).toFixed(2)}`;
  };
  const arcs = Array.from(
    { length: teeth },
    (_, tooth) => `Q${point(outer + 0.9, 2 * tooth)} ${point(inner, 2 * tooth + 1)}`,
  );
  return `M${point(inner, -1)}${arcs.join('')}z`;
}
