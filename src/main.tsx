/** The start of the app: read it from top to bottom to know the whole. */
import './early';
import { render } from 'preact';
import { afterPaint, appHasStarted, listen, prepare, settle, whenIdle } from './state';
import { App } from './ui/app';
import { loadMore } from './ui/later';
import { stopHurrying } from './ui/unhurried';

async function start(root: Element): Promise<void> {
  await prepare(); // words, guide, and what is known of this person: enough for the first screen
  listen(); // the address, the way
  render(<App />, root);
  afterPaint(() => {
    appHasStarted();
    stopHurrying();
    settle(); // the database, other tabs, the service worker
    whenIdle(loadMore); // the words beside the way
  });
}

const root = document.querySelector('#app');
if (root === null) throw new Error('app/index.html has no place for the app');
void start(root);
