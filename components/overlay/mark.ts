import type { OverlayFeed, PublicVerdict } from '@/utils/model/public-verdict';
import type { SealShape } from '@/utils/model/seal';

import { type Card, cardOf } from './card';
import css from './overlay.css?inline';
import { drawSeal } from './seal';

/** A mark beside a link: a button in a closed root of its own, with a card that opens from it. */
export interface Mark {
  readonly host: HTMLElement;
  readonly show: (verdict: PublicVerdict, words: OverlayFeed['words']) => void;
  /** Somebody came to it, by pointer or key: the card opens. */
  readonly meet: (event: Event) => void;
  /** As a key does, so that the card opens too. */
  readonly focus: () => void;
  /** Of one that takes no room: brings it to the corner of what it stands for. */
  readonly moveTo: (corner: Corner) => void;
  /** Tells of whatever anybody else changes in it. */
  readonly watch: (changes: MutationObserver) => void;
}

/** A place in the window. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

interface Looks {
  readonly shape: SealShape;
  readonly hollow: boolean;
}

export interface MarkOptions {
  readonly mode: ShadowRootMode;
  /** The tag of what it says, which need not be the page’s. */
  readonly language: string;
  /** It stands in a text and has its place there; any other takes no room from the page. */
  readonly inLine: boolean;
  /** Only after a real click on something that the page does not hide. */
  readonly openPanel: (findingId: string) => void;
  /** What has changed in it by now was our own drawing. */
  readonly drawn: () => void;
  readonly signal: AbortSignal;
}

/** A host of no size, taken out of the page's flow: flex, grid and lines go on as if it were not there. */
const ROOMLESS =
  ':host { position: absolute !important; inline-size: 0 !important; block-size: 0 !important; margin: 0 !important; content-visibility: visible !important; }';

/** What a page can take a host from sight, reach or hearing with; our sheet stands against all others. */
const HIDING = new Set([
  'aria-hidden',
  'aria-label',
  'class',
  'dir',
  'hidden',
  'inert',
  'popover',
  'role',
  'slot',
  'style',
]);

/** What a mark says with, beside its text. */
const SAYING = new Set(['aria-label', 'class', 'd', 'dir', 'hidden']);

/** Whether a change touches what a mark says, or whether it is there; a list of names for each observer would cost more. */
export const matters = ({ attributeName }: MutationRecord, isHost: boolean): boolean =>
  !attributeName || (isHost ? HIDING : SAYING).has(attributeName);

const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(text: string): CSSStyleSheet {
  const known = sheets.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

const classOf = (shape: SealShape, busy: boolean): string =>
  `root mark ${shape}${busy ? ' busy' : ''}`;

const buttons = new Map<string, HTMLButtonElement>();

/** A button with its seal, copied from one that was made before: a page may have two hundred marks. */
function buttonLike({ shape, hollow }: Looks, language: string): HTMLButtonElement {
  const key = `${shape} ${hollow} ${language}`;
  const known = buttons.get(key);
  // A copy of a button is one.
  if (known) return known.cloneNode(true) as HTMLButtonElement;
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = language;
  button.ariaExpanded = 'false';
  button.className = classOf(shape, false);
  button.append(drawSeal(shape, hollow));
  buttons.set(key, button);
  return buttonLike({ shape, hollow }, language);
}

export function createMark(
  first: Looks,
  { mode, language, inLine, openPanel, drawn, signal }: MarkOptions,
): Mark {
  // A plain element without class, id or name of its own: nothing tells a page whose it is.
  const host = document.createElement('span');
  const root = host.attachShadow({ mode });
  root.adoptedStyleSheets = inLine ? [sheetOf(css)] : [sheetOf(css), sheetOf(ROOMLESS)];

  const button = buttonLike(first, language);
  root.append(button);

  let card: Card | undefined;
  let said: readonly [PublicVerdict, OverlayFeed['words']] | undefined;
  let looks = first;

  return {
    host,
    meet(event) {
      // What a page makes up is no meeting.
      if (!said || !event.isTrusted) return;
      if (!card) {
        card = cardOf(button, root, { openPanel, signal });
        card.show(...said);
        drawn();
      }
      card.meet(event);
    },
    show(verdict, words) {
      said = [verdict, words];
      card?.show(verdict, words);
      const { shape, hollow, busy, label } = verdict;
      const named = classOf(shape, busy);
      if (button.className !== named) button.className = named;
      button.ariaLabel = label;
      if (shape !== looks.shape || hollow !== looks.hollow)
        button.replaceChildren(drawSeal(shape, hollow));
      looks = { shape, hollow };
      drawn();
    },
    focus() {
      host.scrollIntoView({ block: 'nearest' });
      button.focus();
    },
    moveTo({ x, y }) {
      const { left, top } = host.getBoundingClientRect();
      button.style.translate = `${x - left}px ${y - top}px`;
    },
    watch(changes) {
      changes.observe(host, { attributes: true });
      changes.observe(root, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    },
  };
}
