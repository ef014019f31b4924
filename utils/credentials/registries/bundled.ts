import issuerLists from './bundled-issuers.json' with { type: 'json' };
import type { Registry } from './registry';

/** Issuers that public registries named when this version was made, test entries left out. */
export const bundled: Registry = {
  id: 'bundled',
  find: ({ id }) =>
    issuerLists.flatMap(({ registry, updated, issuers }) => {
      const name = new Map(Object.entries(issuers)).get(id);
      return name ? [{ standing: 'recognised', by: registry, name, since: updated }] : [];
    }),
};
