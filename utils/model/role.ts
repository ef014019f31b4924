/** Who sits in front of the screen. */
export const roles = ['recruiter', 'candidate', 'manager'] as const;
export type Role = (typeof roles)[number];
