/** Milliseconds between two readings of the wallet: what comes in by the hundred is not drawn one by one. */
export const REST_MS = 200;
