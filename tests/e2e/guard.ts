/** Watches a browser for what must never happen: a broken policy, an error, a request to anybody else. */
import type { BrowserContext } from '@playwright/test';
import { isForeign } from './engines/complaints';

/** Starts to watch, and adds what is seen to `found`. */
export async function guard(context: BrowserContext, found: string[]): Promise<void> {
  context.on('request', (request) => {
    // The one way out: a person's own tap on a place from the list, which opens a window.
    const isPlace = request.isNavigationRequest() && new URL(request.url()).hostname === 'webgate.ec.europa.eu';
    if (isForeign(request.url()) && !isPlace) found.push(`request to ${request.url()}`);
  });
  context.on('weberror', (error) => found.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    // A browser writes an error for each request that gets no answer; tests that stop the server expect those.
    if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(message.text()))
      found.push(message.text());
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy violated: ${violatedDirective} ${blockedURI}`);
    });
  });
}
