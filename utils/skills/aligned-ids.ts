import type { Alignment } from '@/utils/model/credential';
import { addressOfExample } from './taxonomies/brought/onet-address';

/** O*NET's element ids and commodity codes: other frameworks have such codes too. */
const BARE_CODE = /^\d+(?:\.\w+)*$/u;
const OF_ONET = /\bo\*?net\b/iu;
const ONET_HOST = /(?:^|\.)(?:onetonline|onetcenter|mynextmove)\.org$/u;
const ESCO_HOST = /(?:^|\.)(?:esco\.ec|ec|data)\.europa\.eu$/u;

/** The ids under which the entry that an alignment points at may be known, as it writes them and as its framework does. */
export function alignedIds({ url = '', code = '', framework = '' }: Alignment): readonly string[] {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const ofOnet =
    OF_ONET.test(framework) || (address !== undefined && ONET_HOST.test(address.hostname));
  const isOurs = !BARE_CODE.test(code) || ofOnet || (framework === '' && url === '');
  return [
    url,
    ...(isOurs ? [code] : []),
    ...(address ? writtenOtherwise(address) : []),
    ...(ofOnet && address ? [lastSegmentOf(address)] : []),
  ].filter(Boolean);
}

/** What the framework's own pages about an entry have in their addresses. */
function writtenOtherwise(address: URL): readonly string[] {
  const { hostname, searchParams, pathname } = address;
  const example = searchParams.get('e');
  if (ONET_HOST.test(hostname) && example) return [addressOfExample(example)];
  if (!ESCO_HOST.test(hostname)) return [];
  // The page of an entry names its URI, which begins with http (ESCO, "Linked open data").
  const told = searchParams.get('uri');
  return [told ?? `http://${hostname}${pathname}`];
}

const lastSegmentOf = ({ pathname }: URL): string =>
  pathname.split('/').filter(Boolean).at(-1) ?? '';
