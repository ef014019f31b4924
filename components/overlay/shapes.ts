import type { SealStroke } from '@/utils/model/proof-sheet';
import type { SealShape } from '@/utils/model/seal';

/**
 * The five shapes of the seal on a field of 24: scallop with tick, scallop outline, triangle, octagon and
 * dashed circle. Each is told from the others by its outline alone.
 */
export const shapes: Readonly<Record<SealShape, readonly SealStroke[]>> = {
  verified: [
    { d: scallop(11.2, 9.7), paint: 'fill' },
    { d: 'M7.4 12.3l3.1 3.1 6.1-6.5', paint: 'cut' },
  ],
  confirmed: [
    { d: scallop(10.6, 9.1), paint: 'line' },
    { d: circle(2.4), paint: 'fill' },
  ],
  caution: [
    {
      d: 'M13.7 2.9l9 16.2A2 2 0 0 1 21 22H3a2 2 0 0 1-1.7-2.9l9-16.2a2 2 0 0 1 3.4 0z',
      paint: 'fill',
    },
    { d: 'M12 9v5.5M12 18.2v.1', paint: 'cut' },
  ],
  problem: [
    { d: 'M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6z', paint: 'fill' },
    { d: 'M8.3 8.3l7.4 7.4M15.7 8.3l-7.4 7.4', paint: 'cut' },
  ],
  neutral: [
    { d: circle(9.6), paint: 'line', dashed: true },
    { d: 'M8 12h8', paint: 'line' },
  ],
};

/** Twelve soft teeth between two radii around the middle. */
function scallop(outer: number, inner: number): string {
  const teeth = 12;
  const point = (radius: number, step: number): string => {
    const angle = (Math.PI * step) / teeth - Math.PI / 2;
    return `${round(12 + radius * Math.cos(angle))} ${round(12 + radius * Math.sin(angle))}`;
  };
  const arcs = Array.from(
    { length: teeth },
    (_, tooth) => `Q${point(outer + 0.9, 2 * tooth)} ${point(inner, 2 * tooth + 1)}`,
  );
  return `M${point(inner, -1)}${arcs.join('')}z`;
}

function circle(radius: number): string {
  return `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
