import type { OverlayFeed, PublicVerdict } from '@/utils/model/public-verdict';

import { besides } from './beside';
import { genuineClicks } from './genuine-clicks';
import { drawSeal } from './seal';

const HOVER_MS = 200;

type Words = OverlayFeed['words'];
type Fact = 'achievement' | 'issuerDomain' | 'dates' | 'nameMatch' | 'checked';
const FACTS: readonly Fact[] = ['achievement', 'issuerDomain', 'dates', 'nameMatch', 'checked'];

/** What brings a card up; most marks of a page never meet one, and have no card until they do. */
export const meetings = ['pointerover', 'focusin', 'click'] as const;

export interface Card {
  readonly show: (verdict: PublicVerdict, words: Words) => void;
  readonly meet: (event: Event) => void;
}

/**
 * The card of a mark: opens on hover, focus or click, stays while the pointer is on it, closes on Escape
 * and gives the focus back. It says what the mark says in a sentence; its one button leads to the panel.
 */
export function cardOf(
  button: HTMLButtonElement,
  root: ShadowRoot,
  { openPanel, signal }: { openPanel: (findingId: string) => void; signal: AbortSignal },
): Card {
  const card = document.createElement('div');
  card.popover = 'manual';
  card.setAttribute('role', 'dialog');
  root.append(card);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let findingId = '';

  const isOpen = () => card.matches(':popover-open');
  const open = () => {
    clearTimeout(timer);
    if (isOpen()) return;
    card.showPopover();
    place();
    button.setAttribute('aria-expanded', 'true');
  };
  const place = () => {
    card.style.maxHeight = '';
    const direction = card.dir === 'rtl' ? 'rtl' : 'ltr';
    const { left, top, height } = besides(
      button.getBoundingClientRect(),
      card.getBoundingClientRect(),
      { window, direction },
    );
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
    card.style.maxHeight = `${height}px`;
  };
  /** A mark that moves with its page takes its card along; one that is scrolled away has none. */
  const follow = () => {
    if (!isOpen()) return;
    const { top, bottom } = button.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) close();
    else place();
  };
  const close = () => {
    clearTimeout(timer);
    if (!isOpen()) return;
    card.hidePopover();
    button.setAttribute('aria-expanded', 'false');
  };
  const soon = (step: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(step, HOVER_MS);
  };
  const options = { signal };

  const meet = ({ type }: Event) => {
    if (type === 'pointerover') soon(open);
    else if (type === 'click' || button.matches(':focus-visible')) open();
  };
  root.host.addEventListener('pointerleave', () => soon(close), options);
  card.addEventListener('pointerenter', () => clearTimeout(timer), options);
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close();
  };
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    event.stopPropagation();
    // In this order, for the focus on the button opens the card.
    button.focus();
    close();
  };
  const parts: readonly HTMLElement[] = [button, card];
  for (const part of parts) {
    part.addEventListener('focusout', leave, options);
    part.addEventListener('keydown', closeByKey, options);
  }
  for (const moving of ['scroll', 'resize'])
    addEventListener(moving, follow, { capture: true, passive: true, signal });
  signal.addEventListener('abort', close);

  const act = document.createElement('button');
  act.type = 'button';
  act.className = 'act';
  genuineClicks(act, () => openPanel(findingId), signal);

  return {
    meet,
    show(verdict, words) {
      findingId = verdict.findingId;
      card.className = `root card ${verdict.shape}`;
      card.lang = words.language;
      card.dir = words.direction;
      act.textContent = words.open;
      card.setAttribute('aria-label', verdict.label);
      card.replaceChildren(sentence(verdict), facts(verdict, words), act, hint(words));
    },
  };
}

function sentence({ shape, hollow, sentence: said }: PublicVerdict): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'say';
  const text = document.createElement('span');
  text.textContent = said;
  paragraph.append(drawSeal(shape, hollow), text);
  return paragraph;
}

function facts(verdict: PublicVerdict, words: Words): HTMLElement {
  const list = document.createElement('dl');
  for (const fact of FACTS) {
    const said = verdict[fact];
    if (said === undefined) continue;
    const term = document.createElement('dt');
    term.textContent = words[fact];
    const value = document.createElement('dd');
    const isolated = document.createElement('bdi');
    isolated.textContent = said;
    value.append(isolated);
    list.append(term, value);
  }
  return list;
}

/** A page can paint a mark of its own; it cannot paint ours into the toolbar. */
function hint({ hint: said }: Words): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'hint';
  paragraph.textContent = said;
  return paragraph;
}
