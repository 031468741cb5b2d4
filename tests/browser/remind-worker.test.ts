/** The worker's part in reminding: a notice for what is due, and the right screen after a tap on it. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { comingKey, keepComing } from '../../src/browser/coming';
import { keptStore } from '../../src/browser/database';
import { LOOK_FOR_DUE } from '../../src/browser/messages';

// By name only: the compiler reads the worker's folder with other types than this one.
const { remindWhenDue } = await vi.importActual<{ remindWhenDue: () => void }>('../../src/sw/remind');

const scope = 'https://example.eu/passus/';
const listeners = new Map<string, (event: unknown) => void>();
const showNotification = vi.fn(() => Promise.resolve());
const openWindow = vi.fn(() => Promise.resolve());
const navigate = vi.fn(() => Promise.resolve());
const focus = vi.fn(() => Promise.resolve());
let windows: { url: string; focus: typeof focus; navigate: typeof navigate }[] = [];

beforeEach(() => {
  vi.stubGlobal('self', {
    addEventListener: (type: string, listen: (event: unknown) => void) => listeners.set(type, listen),
    registration: { scope, showNotification },
    clients: { matchAll: () => Promise.resolve(windows), openWindow },
    navigator: {},
  });
  remindWhenDue();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

/** Tells the worker of an event, and waits for what it has to do. */
async function tell(type: string, event: object): Promise<void> {
  const work: Promise<unknown>[] = [];
  listeners.get(type)?.({ ...event, waitUntil: (promise: Promise<unknown>) => work.push(promise) });
  await Promise.all(work);
}

const tapped = (data: unknown) => tell('notificationclick', { notification: { close: () => undefined, data } });

describe('a worker that is woken', () => {
  it('shows what is due, once, and nothing where it is woken for something else', async () => {
    const due = { id: 'code-late/1', at: 1, ends: Date.now() + 1000, title: 'Spørg', body: 'Nu', hash: '/guide/now' };
    await keepComing(keptStore('passus', 'kept'), comingKey('me', 'guide'), [due]);
    await tell('periodicsync', { tag: 'something-else' });
    expect(showNotification).not.toHaveBeenCalled();
    await tell('periodicsync', { tag: LOOK_FOR_DUE });
    await tell('periodicsync', { tag: LOOK_FOR_DUE });
    expect(showNotification.mock.calls).toEqual([
      ['Spørg', { body: 'Nu', tag: 'code-late/1', data: '/guide/now', icon: `${scope}icon-192.png` }],
    ]);
  });
});

describe('a tap on a notice', () => {
  it('opens the app at its screen', async () => {
    windows = [];
    await tapped('/guide/now');
    expect(openWindow.mock.calls).toEqual([[`${scope}app/#/guide/now`]]);
  });

  it('leads the window that is there to that screen, and no window of another page', async () => {
    windows = [
      { url: `${scope}calendar/`, focus, navigate: vi.fn() },
      { url: `${scope}app/#/settings`, focus, navigate },
    ];
    await tapped('/guide/now');
    expect(focus).toHaveBeenCalledOnce();
    expect(navigate.mock.calls).toEqual([[`${scope}app/#/guide/now`]]);
    expect(openWindow).not.toHaveBeenCalled();
  });

  it('opens home where the notice holds no screen', async () => {
    windows = [];
    await tapped({ evil: true });
    await tapped('https://example.org/');
    expect(openWindow.mock.calls).toEqual([[`${scope}app/#/`], [`${scope}app/#/`]]);
  });
});
