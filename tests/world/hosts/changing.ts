import { html } from '../reply';
import type { Host } from './host';

/**
 * A site that changes its page by itself: a profile for each route behind "#", and a list that has eight rows
 * for two hundred badges and shows others in them as it is scrolled. The badges are Credly's by their addresses.
 */
const SCRIPT = `
const badge = (number) => 'https://www.credly.com/badges/5c1f00d0-0000-4000-8000-' + String(number).padStart(12, '0');
const people = { '#/amara': ['Amara Lindqvist', 1], '#/bo': ['Bo Nyman', 2] };
const main = document.querySelector('main');

// The address changes at once, and the page when its data has come.
function route() {
  const [name, number] = people[location.hash] ?? people['#/amara'];
  setTimeout(() => {
    document.title = name;
    main.innerHTML = '<div class="h-card"><h1 class="p-name">' + name + '</h1></div><p><a href="' + badge(number) + '">Badge of ' + name + '</a></p>';
  }, 400);
}

const rows = 8;
window.showFrom = (first) => {
  for (const [at, link] of [...document.querySelectorAll('li a')].entries()) {
    link.href = badge(first + at);
    link.firstChild.data = 'Badge ' + (first + at);
  }
};
function list() {
  document.title = 'Amara Lindqvist';
  main.innerHTML = '<div class="h-card"><h1 class="p-name">Amara Lindqvist</h1></div><ul style="display: flex; flex-direction: column; gap: 8px">' + '<li><a href="/">x</a></li>'.repeat(rows) + '</ul>';
  window.showFrom(1);
}

/** Whatever stands beside each link that is no node of the page's own. */
window.marked = () => [...document.querySelectorAll('a')].filter((link) => link.nextElementSibling?.localName === 'span').map((link) => link.textContent);

if (location.pathname === '/list') list();
else {
  addEventListener('hashchange', route);
  route();
}
`;

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>People</title></head>
<body><main></main><script>${SCRIPT}</script></body>
</html>`;

/** A badge in an embed, in a frame, as a picture and as plain text, each among boxes that have their places. */
const PLACES = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Amara Lindqvist</title>
<style>
  .row { display: flex; gap: 10px; }
  .row > * { inline-size: 160px; block-size: 120px; border: 1px solid; }
</style></head>
<body><div class="h-card"><h1 class="p-name">Amara Lindqvist</h1></div>
<div class="row">
<div data-share-badge-id="5c1f00d0-0000-4000-8000-000000000001" data-share-badge-host="https://www.credly.com"></div>
<iframe title="Badge 2" src="https://www.credly.com/embedded_badge/5c1f00d0-0000-4000-8000-000000000002"></iframe>
<img alt="Badge 3" src="https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu/image">
</div>
<p>My certificate: https://www.credly.com/badges/5c1f00d0-0000-4000-8000-000000000004</p>
<p>And nothing else.</p>
</body>
</html>`;

export const changing: Host = {
  names: ['changing.example'],
  answer: ({ url }) => html(200, url.pathname === '/places' ? PLACES : PAGE),
};
