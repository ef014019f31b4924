import { parseHTML } from 'linkedom';

/** A document without layout, as the command line has it; with the shadow roots that its HTML declares. */
export function documentOf(html: string): Document {
  const { document } = parseHTML(html);
  openRoots(document);
  return document;
}

function openRoots(part: Document | ShadowRoot): void {
  for (const template of part.querySelectorAll('template[shadowrootmode="open"]')) {
    const host = template.parentElement;
    if (!host || host.closest('template')) continue;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = template.innerHTML;
    template.remove();
    openRoots(root);
  }
}
