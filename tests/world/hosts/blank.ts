import { html } from '../reply';
import type { Host } from './host';

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bread</title></head>
<body><h1>Bread</h1><p>Flour, water, salt and time. <a href="https://blank.example/rye">Rye</a> takes longer.</p></body>
</html>`;

/** A page with nobody's badges. */
export const blank: Host = {
  names: ['blank.example'],
  answer: ({ url }) => (url.pathname === '/' ? html(200, PAGE) : undefined),
};
