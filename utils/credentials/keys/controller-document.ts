import { askJson } from '../ask-json';
import type { KeyMethod } from './key';

/**
 * A controlled identifier document or issuer profile at an https address (Controlled Identifiers 1.0,
 * section 3.3). The key is never taken from the address itself, whatever its fragment says.
 */
export const controllerDocument: KeyMethod = {
  id: 'controller-document',
  matches: (identifier) => /^https?:\/\//u.test(identifier),
  resolve: (identifier, environment) => askJson({ url: identifier, shared: true }, environment),
};
