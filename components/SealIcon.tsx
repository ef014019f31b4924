import type { SealShape } from '@/utils/model/seal';

import { shapes } from './overlay/shapes';

/** The seal as a picture; the word for it always stands beside it. */
export function SealIcon({ shape, hollow = false }: { shape: SealShape; hollow?: boolean }) {
  return (
    <svg className={`seal ${shape}`} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[shape].map(({ d, paint, dashed }) => {
        const filled = paint === 'fill' && !hollow;
        return (
          <path
            key={d}
            d={d}
            fill={filled ? 'currentColor' : 'none'}
            {...(!filled && {
              stroke: paint === 'cut' && !hollow ? 'var(--paper)' : 'currentColor',
              strokeWidth: paint === 'cut' ? 2.3 : 1.9,
              strokeLinecap: 'round',
              strokeLinejoin: 'round',
              ...(dashed && { strokeDasharray: '3.4 2.6' }),
            })}
          />
        );
      })}
    </svg>
  );
}
