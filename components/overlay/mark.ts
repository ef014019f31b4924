import type { OverlayFeed, PublicVerdict } from '@/utils/model/public-verdict';

import { cardOf } from './card';
import css from './overlay.css?inline';
import { drawSeal } from './seal';

/** A mark beside a link: a button in a closed root of its own, with a card that opens from it. */
export interface Mark {
  readonly host: HTMLElement;
  readonly show: (verdict: PublicVerdict, words: OverlayFeed['words']) => void;
  /** As a key does, so that the card opens too. */
  readonly focus: () => void;
}

export interface MarkOptions {
  readonly mode: ShadowRootMode;
  /** Only after a real click on something that the page does not hide. */
  readonly openPanel: (findingId: string) => void;
  readonly signal: AbortSignal;
}

let sheet: CSSStyleSheet | undefined;

function sharedSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

export function createMark({ mode, openPanel, signal }: MarkOptions): Mark {
  // A plain element without class, id or name of its own: nothing tells a page whose it is.
  const host = document.createElement('span');
  const root = host.attachShadow({ mode });
  root.adoptedStyleSheets = [sharedSheet()];

  const frame = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  frame.append(button);
  root.append(frame);
  const card = cardOf(button, frame, { openPanel, signal });

  return {
    host,
    show(verdict, words) {
      const { shape, hollow, busy, label } = verdict;
      frame.className = `root ${shape}`;
      frame.dir = words.direction;
      button.className = busy ? 'mark busy' : 'mark';
      button.setAttribute('aria-label', label);
      button.replaceChildren(drawSeal(shape, hollow));
      card.show(verdict, words);
    },
    focus() {
      host.scrollIntoView({ block: 'nearest' });
      button.focus();
    },
  };
}
