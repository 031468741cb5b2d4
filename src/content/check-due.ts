/** Checks what is due: each rule starts somewhere, speaks of one moment, and comes to an end. */
import type { Keys } from './file';
import type { Mistake } from './mistake';
import type { Content, GuideFiles } from './read';
import { spotsOf } from './spots';

/** Every mistake in the rules on what is due. */
export function checkDue(content: Content, { structure }: GuideFiles): Mistake[] {
  const guide = structure.data;
  const spots = spotsOf(guide);
  const spotOf = (id: string) => spots.find(({ step }) => step.id === id);
  const mistakes: Mistake[] = [];
  const ids = guide.due.map(({ id }) => id);

  for (const [index, rule] of guide.due.entries()) {
    const keys: Keys = ['due', index];
    const report = (key: string | undefined, message: string, instead: string) =>
      void mistakes.push(structure.mistake(key === undefined ? keys : [...keys, key], message, instead));
    const knownStep = (key: string, id: string) => {
      if (spotOf(id) === undefined) report(key, `unknown step id ${id}`, 'one of the steps of this guide');
    };

    if (ids.indexOf(rule.id) !== index) report('id', `the id ${rule.id} is used twice`, 'an id of its own');
    for (const fact of rule.facts) {
      if (!Object.hasOwn(content.facts.data, fact)) {
        report('facts', `unknown fact ${fact}`, 'the id of a fact in content/facts.yaml');
      }
    }

    const { hours, days, months, wait, day, since, until, lasts, notice } = rule;
    if ([hours, days, months, wait].filter((when) => when !== undefined).length !== 1) {
      report(undefined, `${rule.id} does not speak of one moment`, 'one of: hours, days, months, or wait with day');
    }
    if ((wait === undefined) !== (day === undefined)) {
      report(
        undefined,
        `${rule.id} names only half of a day of a wait`,
        '{wait: id, day: normal} or {wait: id, day: worry}',
      );
    }
    if (wait !== undefined) {
      if (spotOf(wait)?.step.kind !== 'wait') report('wait', `${wait} is no wait`, 'the id of a step of kind "wait"');
      if (since !== undefined || until !== undefined) {
        report(undefined, `${rule.id} begins and ends with its wait`, 'no "since" and no "until" beside "wait"');
      }
      continue;
    }

    if (since === undefined) report(undefined, `${rule.id} never begins`, 'since: [{step: id}]');
    for (const { step, answer } of since ?? []) {
      knownStep('since', step);
      const start = spotOf(step)?.step;
      if (
        answer !== undefined &&
        start !== undefined &&
        !(start.kind === 'question' && start.answers.includes(answer))
      ) {
        report('since', `${step} has no answer ${answer}`, 'one of the answers of that question');
      }
    }
    if (until !== undefined) {
      knownStep('until', until);
      const end = spotOf(until)?.order ?? Infinity;
      const late = since?.find(({ step }) => (spotOf(step)?.order ?? -1) >= end);
      if (late !== undefined) {
        report('until', `it ends at ${until}, before it begins at ${late.step}`, 'a step that comes after "since"');
      }
    }
    if ((until === undefined) === (lasts === undefined)) {
      report(undefined, `${rule.id} has no one end`, 'either "until" with a step, or "lasts" with a number of days');
    }
    if (notice !== undefined && (hours === undefined || notice >= hours)) {
      report('notice', 'the notice comes before the beginning', 'fewer hours than under "hours"; days need no notice');
    }
  }
  return mistakes;
}
