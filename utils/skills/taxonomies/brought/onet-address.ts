const EXAMPLES = 'https://www.onetonline.org/search/tech/example?e=';

/** Software and tools have no code of their own in O*NET, but O*NET OnLine has an address for each. */
export const addressOfExample = (name: string): string => EXAMPLES + encodeURIComponent(name);
