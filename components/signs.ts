/** Pictures of what is no verdict, as lines in a square of 24. */
export const signs = {
  back: ['M15 5l-7 7 7 7'],
  busy: [
    'M12 3v4M12 17v4M3 12h4M17 12h4',
    'M6 6l2.5 2.5M15.5 15.5L18 18M6 18l2.5-2.5M15.5 8.5L18 6',
  ],
  empty: [
    'M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v11a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5z',
    'M8 12h8',
  ],
  offline: [
    'M3 3l18 18',
    'M7 18h10.5M19.9 15.6A4 4 0 0 0 17 9.5a6 6 0 0 0-8.7-2.7M6.6 8.7A5 5 0 0 0 7 18',
  ],
  off: ['M12 3v8', 'M6.6 6.8a8 8 0 1 0 10.8 0'],
  paused: ['M9 5.5v13M15 5.5v13'],
  closed: ['M6 11h12v9H6z', 'M8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  people: [
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
    'M2.5 19.5a6.5 6.5 0 0 1 13 0M16 5a3.3 3.3 0 0 1 0 6.2M18.5 14.5a6 6 0 0 1 3 5',
  ],
  posting: ['M6 3h9l4 4v14H6z', 'M14 3v5h5M9 13h6M9 17h4'],
} as const satisfies Record<string, readonly string[]>;
export type Sign = keyof typeof signs;
