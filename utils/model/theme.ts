/** How screens look: as the browser does, or as the user has chosen. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
