// @vitest-environment happy-dom
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { Access } from '@/components/Access';
import { AddSite } from '@/components/AddSite';
import { CompareEmail } from '@/components/CompareEmail';
import { Consent } from '@/components/Consent';
import { FindingLine } from '@/components/FindingLine';
import { Levels } from '@/components/Levels';
import { CredentialCard } from '@/components/panel/CredentialCard';
import type { CardActions } from '@/components/panel/Steps';
import { SiteBar } from '@/components/SiteBar';
import type { Seen } from '@/components/seen';
import { TrustDialog } from '@/components/TrustDialog';
import { TrustedIssuers } from '@/components/TrustedIssuers';
import { speak } from '@/components/words';
import { hostsToAsk } from '@/utils/browser/queries';
import { NO_POLICY } from '@/utils/model/policy';

import { badgeLink, findingRow } from '../browser/rows';
import { textOf, wordsOf } from './drawn';
import { voice } from './locales';
import { ISSUER, NOW, problem, seenWith, unseen } from './seen';

beforeAll(() => speak(voice()));

let root: HTMLElement;
let leave = () => {};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  leave();
  root.remove();
});

function show(element: ReactElement): void {
  const react = createRoot(root);
  act(() => react.render(element));
  leave = () => act(() => react.unmount());
}

const buttons = () => wordsOf(root, 'button');

function click(name: string): void {
  const button = [...root.querySelectorAll('button')].find((one) => textOf(one) === name);
  if (!button) throw new Error(`no button ${name} among ${buttons().join(', ')}`);
  act(() => button.click());
}

function type(text: string): void {
  const field = root.querySelector('input');
  if (!field) throw new Error('no field');
  act(() => {
    // React listens to the field's own setter.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('asking for access', () => {
  const access = (hosts: readonly string[], onAllow = vi.fn()) => {
    show(<Access hosts={hosts} onAllow={onAllow} />);
    return onAllow;
  };

  test('is silent where nothing is missing', () => {
    access([]);
    expect(root.childElementCount).toBe(0);
  });

  test('says in our own words which host it is about, before the browser asks', () => {
    const onAllow = access(['halden.example']);
    expect(textOf(root.querySelector('#access-title'))).toBe(
      'To go on, Proofstack has to ask halden.example for a key or a status list.',
    );
    click('Allow halden.example');
    expect(onAllow).toHaveBeenCalledWith(['halden.example']);
  });

  test('asks once for several hosts', () => {
    const hosts = ['a.example', 'b.example', 'c.example'];
    const onAllow = access(hosts);
    expect(textOf(root.querySelector('#access-title'))).toBe(
      'To go on, Proofstack has to ask: a.example, b.example and c.example.',
    );
    click('Allow these hosts');
    expect(onAllow).toHaveBeenCalledWith(hosts);
  });

  test('takes "Not now" for an answer, and leaves a way back', () => {
    const onAllow = access(['halden.example']);
    click('Not now');
    expect(onAllow).not.toHaveBeenCalled();
    expect(buttons()).toEqual(['Allow halden.example']);
    expect(textOf(root)).toContain('halden.example waits for your permission.');
    click('Allow halden.example');
    expect(onAllow).toHaveBeenCalledWith(['halden.example']);
  });
});

describe('asking whether to trust an issuer', () => {
  const signer = { verificationMethod: `${ISSUER}#key`, controller: ISSUER, thumbprint: 'abc-123' };
  const signed = seenWith('issuer-unknown', {
    result: { proofs: [{ suite: 'eddsa-rdfc-2022', outcome: 'passed', signer }] },
  });

  function ask(seen = signed) {
    const answers = { onTrust: vi.fn(), onCancel: vi.fn() };
    show(<TrustDialog seen={seen} now={NOW} {...answers} />);
    return answers;
  }

  test('is a question by itself, that nothing else can be done beside', () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    ask();
    expect(showModal).toHaveBeenCalledTimes(1);
    const dialog = root.querySelector('dialog');
    expect(dialog?.open).toBe(true);
    expect(root.querySelector(`#${dialog?.getAttribute('aria-labelledby')}`)?.textContent).toBe(
      'Trust halden.example?',
    );
  });

  test('spells out the domain, the identifier and the key, and not the name it gives itself', () => {
    ask();
    expect(wordsOf(root, 'dt')).toEqual(['Domain', 'Identifier', 'Key', 'From']);
    expect(wordsOf(root, 'dd')).toEqual(['halden.example', ISSUER, 'abc-123', '1 Jun 2026']);
    expect(textOf(root)).not.toContain('Massachusetts');
  });

  test('says so where no key vouches for it', () => {
    ask(seenWith('issuer-unknown'));
    expect(wordsOf(root, 'dd')[2]).toBe('none: its own web address vouches for it');
  });

  test.each([
    ['Trust', 1, 0],
    ['Cancel', 0, 1],
  ])('takes %s', (button, trusted, cancelled) => {
    const { onTrust, onCancel } = ask();
    click(button);
    expect(onTrust).toHaveBeenCalledTimes(trusted);
    expect(onCancel).toHaveBeenCalledTimes(cancelled);
  });

  test('takes being closed for a no', () => {
    const { onTrust, onCancel } = ask();
    act(() => root.querySelector('dialog')?.close());
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(onTrust).not.toHaveBeenCalled();
  });
});

describe('a credential in the panel', () => {
  const actions = {
    onAllow: vi.fn(),
    onAgain: vi.fn(),
    onTrust: vi.fn(),
    onDistrust: vi.fn(),
    onSamePerson: vi.fn(),
    onCopyRequest: vi.fn(),
    onCollection: vi.fn(),
    onRegistry: vi.fn(),
    onCopyName: vi.fn(),
    onApart: vi.fn(),
    onRemove: vi.fn(),
  } satisfies CardActions;
  beforeEach(() => vi.clearAllMocks());

  const card = (seen: Seen) =>
    show(<CredentialCard seen={seen} person="Jane" now={NOW} open={true} actions={actions} />);

  test('asks for its host', () => {
    card(unseen({ state: 'needs-access', host: 'halden.example' }));
    click('Allow halden.example');
    expect(actions.onAllow).toHaveBeenCalledWith('halden.example');
  });

  test('hands over the form with the name that may be filled in', () => {
    const facts = { name: 'Salesforce', form: 'https://forms.example/verify' };
    card(seenWith('not-judged', { result: { problem: problem('form-only', facts) } }));
    expect(root.textContent).toContain('On this page it is “Jane”.');
    click('Copy the name');
    expect(actions.onCopyName).toHaveBeenCalledWith('Jane');
  });

  const offered: readonly (readonly [string, Seen, keyof CardActions, readonly unknown[]])[] = [
    ['Check again: Kubernetes Operations', seenWith('not-judged'), 'onAgain', []],
    ['Trust this issuer… halden.example', seenWith('issuer-unknown'), 'onTrust', []],
    ['This is the same person', seenWith('another-recipient'), 'onSamePerson', [true]],
    [
      'Not the same person after all',
      seenWith('all-checked', { finding: { owner: 'you' } }),
      'onSamePerson',
      [false],
    ],
    [
      'Stop trusting halden.example',
      seenWith('all-checked', {
        appraisal: { standings: [{ standing: 'recognised', by: 'you', since: '2026-05-02' }] },
      }),
      'onDistrust',
      [],
    ],
    [
      'Copy a polite request',
      seenWith('not-judged', { result: { problem: problem('private') } }),
      'onCopyRequest',
      [],
    ],
    [
      'Show its credentials: asks issuer.example',
      seenWith('not-judged', { finding: { collection: { pages: 0, more: true } } }),
      'onCollection',
      [],
    ],
    [
      'Show more of its credentials: asks api.badgr.io',
      seenWith('not-judged', {
        finding: { collection: { pages: 1, more: true }, lists: 'api.badgr.io' },
      }),
      'onCollection',
      [],
    ],
  ];
  test.each(offered)('offers "%s", and is what is asked about', (name, seen, action, rest) => {
    card(seen);
    click(name);
    expect(actions[action]).toHaveBeenCalledWith(seen, ...rest);
  });
});

describe('a credential in the popup', () => {
  test('opens in the panel', () => {
    const onOpen = vi.fn();
    const seen = seenWith('all-checked');
    show(
      <ul>
        <FindingLine seen={seen} now={NOW} onOpen={onOpen} />
      </ul>,
    );
    act(() => root.querySelector('button')?.click());
    expect(onOpen).toHaveBeenCalledWith(seen.finding.id);
  });
});

test('a credential in the popup that has ended says as well that it is somebody else’s', () => {
  const appraisal = { recipient: 'another', issuer: 'self-declared' } as const;
  show(<FindingLine seen={seenWith('expired', { appraisal })} now={NOW} onOpen={vi.fn()} />);
  expect(textOf(root)).toContain(
    'Kubernetes Operations · It names another recipient. Nobody we know vouches for its issuer.',
  );
});

describe('comparing with an e-mail address', () => {
  test.each(['a', 'a@', '@b', 'a b@c', ''])('refuses what is none: "%s"', (text) => {
    const onCompare = vi.fn();
    show(<CompareEmail isOwn={false} isKept={false} onCompare={onCompare} />);
    type(text);
    click('Compare');
    expect(onCompare).not.toHaveBeenCalled();
    expect(root.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
    expect(textOf(root.querySelector('#compare-hint'))).toContain('Enter a whole e-mail address');
  });

  test('hands the address on without blanks', () => {
    const onCompare = vi.fn();
    show(<CompareEmail isOwn={false} isKept={false} onCompare={onCompare} />);
    expect(textOf(root.querySelector('#compare-hint'))).toContain('It is kept in memory');
    type('  amara@mail.example ');
    click('Compare');
    expect(onCompare).toHaveBeenCalledWith('amara@mail.example');
  });

  test('says of who is kept in no tab how long the address is', () => {
    show(<CompareEmail isOwn={false} isKept onCompare={vi.fn()} />);
    expect(textOf(root.querySelector('label'))).toContain('the candidate’s e-mail');
    expect(textOf(root.querySelector('#compare-hint'))).toContain('until the browser is closed');
  });

  test('asks for the reader’s own where the credentials are', () => {
    show(<CompareEmail isOwn isKept onCompare={vi.fn()} />);
    expect(textOf(root.querySelector('label'))).toContain('Enter your e-mail');
    expect(textOf(root.querySelector('#compare-hint'))).toContain('until the browser is closed');
  });
});

describe('adding a site', () => {
  test.each([
    ['www.linkedin.com', 'www.linkedin.com'],
    [' HTTPS://Jobs.Example/a?b ', 'jobs.example'],
    ['https://jobs.example/a', 'jobs.example'],
    ['jobs.example/a', 'jobs.example'],
  ])('takes "%s" for %s', (typed, host) => {
    const onAdd = vi.fn();
    show(<AddSite onAdd={onAdd} />);
    type(typed);
    click('Add');
    expect(onAdd).toHaveBeenCalledWith(host);
    expect(root.querySelector('input')?.value).toBe('');
  });

  test.each(['', 'localhost', 'a b', 'ftp://', '*'])('refuses "%s"', (typed) => {
    const onAdd = vi.fn();
    show(<AddSite onAdd={onAdd} />);
    type(typed);
    click('Add');
    expect(onAdd).not.toHaveBeenCalled();
    expect(textOf(root.querySelector('[role=status]'))).toContain('Enter a host name');
  });
});

describe('the first check of a page', () => {
  test('S28: names each host once that will be asked, and what it learns, before it is asked', () => {
    const onCheck = vi.fn();
    const asks = (host: string, at: number) =>
      findingRow({ asks: host, link: badgeLink({ href: `https://${host}/${at}` }) });
    const findings = ['www.credly.com', 'issuer.example', 'www.credly.com'].map(asks);
    show(<Consent count={3} hosts={hostsToAsk(findings)} always={[]} onCheck={onCheck} />);
    expect(textOf(root)).toContain(
      'Checking will ask 2 issuers: www.credly.com and issuer.example.',
    );
    expect(textOf(root)).toContain('They learn your IP address');
    expect(onCheck).not.toHaveBeenCalled();
    click('Check 3');
    expect(onCheck).toHaveBeenCalledExactlyOnceWith([]);
  });

  const one = ['issuer.example'];

  test('asks no more where that is wished, and only then', () => {
    const onCheck = vi.fn();
    show(<Consent count={1} hosts={one} always={[]} onCheck={onCheck} />);
    const tick = root.querySelector<HTMLInputElement>('input[type=checkbox]');
    expect(tick?.checked).toBe(false);
    expect(textOf(tick?.parentElement ?? null)).toBe('Always for this issuer');
    act(() => tick?.click());
    click('Check 1');
    expect(onCheck).toHaveBeenCalledExactlyOnceWith(['issuer.example']);
  });

  test('does not ask twice who may be asked always', () => {
    show(<Consent count={1} hosts={one} always={['issuer.example']} onCheck={() => {}} />);
    expect(root.querySelector('input')).toBeNull();
  });

  test('waits for the network, and says so', () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    show(<Consent count={1} hosts={one} always={[]} onCheck={() => {}} />);
    expect(root.querySelector('button')?.disabled).toBe(true);
    expect(buttons()).toEqual(['Retry']);
    online.mockReturnValue(true);
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    expect(buttons()).toEqual(['Check 1']);
    expect(root.querySelector('button')?.disabled).toBe(false);
    online.mockRestore();
  });
});

const bar = {
  host: 'people.example',
  level: 'on-click',
  policy: NO_POLICY,
  onLevel: () => {},
  onPause: () => {},
  onOptions: () => {},
} as const;

describe('the level of a site', () => {
  test('is chosen from four, each in words', () => {
    const onLevel = vi.fn();
    show(<SiteBar {...bar} onLevel={onLevel} />);
    expect(wordsOf(root, 'option')).toEqual(['Off', 'On click', 'Marks on the page', 'Automatic']);
    const select = root.querySelector('select');
    expect(select?.value).toBe('on-click');
    act(() => {
      if (select) select.value = 'automatic';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onLevel).toHaveBeenCalledWith('automatic');
  });

  test('is explained where it is set, and LinkedIn’s beginning with its reason', () => {
    const onLevel = vi.fn();
    const hosts = ['www.linkedin.com', 'people.example'];
    show(
      <Levels
        hosts={hosts}
        chosen={{ 'people.example': 'off' }}
        policy={NO_POLICY}
        onLevel={onLevel}
      />,
    );
    const checked = [...root.querySelectorAll<HTMLInputElement>('input:checked')];
    expect(checked.map(({ value }) => value)).toEqual(['on-click', 'off']);
    expect(wordsOf(root, 'li .soft')).toEqual([expect.stringMatching(/^LinkedIn’s terms/u)]);
    act(() => root.querySelector<HTMLInputElement>('input[value=marks]')?.click());
    expect(onLevel).toHaveBeenCalledWith('www.linkedin.com', 'marks');
  });
});

describe('the issuers that the user trusts', () => {
  const since = '2026-05-02T12:00:00Z';
  const issuer = { id: ISSUER, domain: 'halden.example', thumbprints: [], since };

  test('are none at first', () => {
    show(<TrustedIssuers issuers={[]} onRemove={() => {}} />);
    expect(textOf(root)).toMatch(/^None yet/u);
  });

  test('are named by domain, with the day, and can be given up', () => {
    const onRemove = vi.fn();
    show(<TrustedIssuers issuers={[issuer]} onRemove={onRemove} />);
    expect(textOf(root.querySelector('li span'))).toBe(`halden.example since 2 May 2026${ISSUER}`);
    expect(root.querySelector('button')?.getAttribute('aria-label')).toBe(
      'Stop trusting halden.example',
    );
    click('Remove');
    expect(onRemove).toHaveBeenCalledWith(ISSUER);
  });
});
