import type { SealShape } from '@/utils/model/seal';

import { shapes } from './shapes';

const SVG = 'http://www.w3.org/2000/svg';

/** A seal as plain SVG, painted by the sheet of its root; hollow ones are drawn as lines alone. */
export function drawSeal(shape: SealShape, hollow: boolean): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, paint, dashed } of shapes[shape]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', `${paint}${hollow ? ' hollow' : ''}${dashed ? ' dashed' : ''}`);
    svg.append(path);
  }
  return svg;
}
