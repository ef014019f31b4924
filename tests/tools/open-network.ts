import type { Ask } from '@/utils/lib/ask';
import { publicAddress } from '@/utils/lib/public-address';
import { fail, ok } from '@/utils/lib/result';

/** The real network under the product's address rules, for the command line. */
export const openNetwork: Ask = async ({ url, accept = '*/*', limitBytes = 1_048_576 }) => {
  const address = publicAddress(url);
  if (!address.ok) return address;
  try {
    const response = await fetch(address.value, {
      headers: { accept },
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    if (body.length > limitBytes) return fail('too-large', url);
    const contentType = response.headers.get('content-type') ?? '';
    return ok({ url: response.url, status: response.status, contentType, body });
  } catch (cause) {
    return fail('unreachable', `${url}: ${String(cause)}`);
  }
};
