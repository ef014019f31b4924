import type { SealShape } from '@/utils/model/seal';

import { shapes } from './shapes';

const SVG = 'http://www.w3.org/2000/svg';

/** A seal as plain SVG in the colour of its text; hollow ones are drawn as lines alone. */
export function drawSeal(shape: SealShape, hollow: boolean): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, paint, dashed } of shapes[shape]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    const filled = paint === 'fill' && !hollow;
    path.setAttribute('fill', filled ? 'currentColor' : 'none');
    if (!filled) {
      path.setAttribute('stroke', paint === 'cut' && !hollow ? 'var(--paper)' : 'currentColor');
      path.setAttribute('stroke-width', paint === 'cut' ? '2.3' : '1.9');
      path.setAttribute('stroke-linecap', 'round');
      path.setAttribute('stroke-linejoin', 'round');
      if (dashed) path.setAttribute('stroke-dasharray', '3.4 2.6');
    }
    svg.append(path);
  }
  return svg;
}

const drawn = new Map<string, SVGSVGElement>();

/** The same, copied from one that was drawn before: a page may have two hundred marks. */
export function sealLike(shape: SealShape, hollow: boolean): Node {
  const key = `${shape} ${hollow}`;
  const seal = drawn.get(key) ?? drawSeal(shape, hollow);
  drawn.set(key, seal);
  return seal.cloneNode(true);
}
