/** Where `pack-once.ts` puts files of the package for tests that read them. */
export const packageFolder = `${import.meta.dirname}/../../test-results/packaged`;

export const fileInPackage = (name: string): string => `${packageFolder}/${name}`;
