/** The real order of the guide's bookmarks, and days in the time zone of the tests. */
import fc from 'fast-check';
import { checkContent } from '../../src/content/check';
import { compileReference } from '../../src/content/compile';
import { dayOf, noonOf } from '../../src/browser/clock';
import { isDone } from '../../src/engine/path';
import type { Progress } from '../../src/engine/progress';
import { whereNow } from '../../src/engine/where';
import { act, guide, someAction } from './guide';

const { content } = checkContent(process.cwd());
const reference = content && compileReference(content)[guide.id];
if (reference === undefined) throw new Error('the guide has no order for its bookmarks');

export const { order, points } = reference;
export const days = { dayOf, noonOf };

const MINUTE = 60_000;

/** A progress that a person could have reached by taps, some of which take back what was done before. */
export const walked: fc.Arbitrary<Progress> = fc
  .tuple(fc.array(fc.nat(1000), { maxLength: 80 }), fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2036, 0) }))
  .map(([choices, start]) =>
    choices.reduce<Progress>((progress, choice, index) => {
      const now = start + index * 40 * MINUTE;
      const done = whereNow(guide, progress, now).path.filter(({ step }) => isDone(step, progress));
      const back = choice % 11 === 0 ? done[choice % Math.max(done.length, 1)] : undefined;
      const action = back ? ({ type: 'undo', step: back.step.id } as const) : someAction(progress, choice);
      return action === undefined ? progress : act(progress, action, now);
    }, {}),
  );
