import { links } from '../links';
import { html } from '../reply';
import type { Host } from './host';
import { escapeHtml } from './html';

/**
 * Everything that a page can see of an extension without touching a built-in: messages, events,
 * changes of the document, roots it can open, names that appear on the window. It throws out what was
 * put in when it is told to, and draws a pin of its own.
 */
const SCRIPT = `
const known = new Set(Object.getOwnPropertyNames(window));
const own = new WeakSet();
const inserted = new Set();
let removing = false;
window.__seen = [];
const saw = (kind, what) => window.__seen.push({ kind, what: String(what), at: performance.now() });

addEventListener('message', (event) => saw('message', JSON.stringify(event.data)));
addEventListener('error', (event) => saw('error', event.message));
addEventListener('securitypolicyviolation', (event) => saw('violation', event.blockedURI));
for (const type of ['click', 'focusin', 'keydown', 'transitionend', 'animationstart'])
  addEventListener(type, (event) => saw('event', type + ' on ' + event.target.nodeName), true);

new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) saw('resource', name);
}).observe({ type: 'resource', buffered: true });

new MutationObserver((records) => {
  for (const { type, target, attributeName, addedNodes } of records) {
    if (type === 'attributes') saw('attribute', target.nodeName + ' ' + attributeName);
    for (const node of addedNodes) {
      if (own.has(node) || node.data?.trim() === '') continue;
      saw('node', node.outerHTML ?? node.nodeValue);
      if (node.shadowRoot) saw('open root', node.shadowRoot.innerHTML);
      inserted.add(node);
      if (removing) node.remove();
    }
  }
  for (const name of Object.getOwnPropertyNames(window))
    if (!known.has(name) && !name.startsWith('__')) { known.add(name); saw('global', name); }
}).observe(document, { subtree: true, childList: true, attributes: true });

window.__removeInserted = () => { for (const node of inserted) node.remove(); };
window.__keepRemoving = (yes = true) => { removing = yes; };

const pin = document.createElement('button');
pin.id = 'fake-pin';
pin.textContent = '✔ Verified';
pin.setAttribute('aria-label', 'Verified: Everything, issued by everybody');
own.add(pin);
for (const child of pin.childNodes) own.add(child);
document.querySelector('a').after(pin);
`;

const { href, title } = links.dataIntegrity;

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Totally Trustworthy Profile</title></head>
<body>
<h1>Mallory Vane</h1>
<p><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></p>
<script>${SCRIPT}</script>
</body>
</html>`;

/** A page that watches, meddles and pretends. */
export const hostile: Host = {
  names: ['hostile.example'],
  answer: ({ url }) => (url.pathname === '/' ? html(200, PAGE) : undefined),
};
