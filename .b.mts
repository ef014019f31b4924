import { measureCanonicalise } from './tests/bench/canonicalise';
for (const r of await measureCanonicalise()) console.log(r.name, r.ours.toFixed(3), r.peer.toFixed(2), r.ratio.toFixed(1), '>=', r.floor);
