/** What axe has against a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from './journey';

const requireCjs = createRequire(import.meta.url);
const AXE = readFileSync(requireCjs.resolve('axe-core/axe.min.js'), 'utf8');
const { getRules } = requireCjs('axe-core') as { getRules: () => { ruleId: string; tags: string[] }[] };

/** Rules that are not run, and why. Every other one is, those that are experimental or off at first among them. */
const OFF: Readonly<Record<string, string>> = {
  'aria-roledescription': 'given up by axe: what it asks for is in no standard',
  'audio-caption': 'given up by axe; there is no sound but the voice of the device',
  'duplicate-id': 'given up by axe with WCAG 2.2; duplicate-id-aria is on',
  'duplicate-id-active': 'given up by axe with WCAG 2.2; duplicate-id-aria is on',
  'landmark-complementary-is-top-level': 'given up by axe: an aside may stand within main',
  'p-as-heading': 'experimental: it takes a name or a code in large letters for a heading',
};

const ids = getRules().map(({ ruleId }) => ruleId);
const gone = Object.keys(OFF).filter((id) => !ids.includes(id));
if (gone.length > 0) throw new Error(`axe has no such rules any more: ${gone.join(', ')}`);

/** What light and dark make a difference to. */
const OF_COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const only = (values: readonly string[]): RunOptions => ({
  resultTypes: ['violations'],
  runOnly: { type: 'rule', values: [...values] },
});

/** Every rule there is but those above. */
export const ALL_RULES = only(ids.filter((id) => !(id in OFF)));
/** The rules that light and dark make a difference to. */
export const COLOURS = only(OF_COLOURS);
/** All rules but those, which take longer than all others together. */
export const BUT_COLOURS = only(ids.filter((id) => !(id in OFF) && !OF_COLOURS.includes(id)));

/** Has axe at hand in every document that this page opens from here on, instead of sending it each time. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript(AXE);
}

/** What axe has against the page as it stands, a line each. */
export async function axe(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    const { violations } = await axe.run(options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
  }, options);
}
