/** Checks the structure of one guide: every id it names exists, and nobody can be led round in a circle. */
import { CHECKS } from '../engine/check';
import { HERE } from '../engine/guide';
import type { Keys } from './file';
import type { Mistake } from './mistake';
import type { Content, GuideFiles } from './read';
import type { GuideSource } from './schema';
import { spotsOf } from './spots';

/** Every mistake in the structure of a guide. */
export function checkGuide(content: Content, { structure, released }: GuideFiles): Mistake[] {
  const guide = structure.data;
  const spots = spotsOf(guide);
  const orderOf = (id: string) => spots.find(({ step }) => step.id === id)?.order;
  const mistakes: Mistake[] = [];
  const report = (keys: Keys, message: string, instead: string) =>
    void mistakes.push(structure.mistake(keys, message, instead));

  const knownFacts = (keys: Keys, facts: readonly string[]) => {
    for (const fact of facts) {
      if (!Object.hasOwn(content.facts.data, fact)) {
        report([...keys, 'facts'], `unknown fact ${fact}`, 'the id of a fact in content/facts.yaml');
      }
    }
  };
  const knownStep = (keys: Keys, id: string) => {
    if (orderOf(id) === undefined) {
      report(
        keys,
        `unknown step id ${id}`,
        `one of the steps of this guide${nearest(
          id,
          spots.map(({ step }) => step.id),
        )}`,
      );
    }
  };
  const knownContact = (keys: Keys, id: string) => {
    if (!Object.hasOwn(content.contacts.data, id)) {
      report(keys, `unknown contact ${id}`, `one of ${Object.keys(content.contacts.data).join(', ')}`);
    }
  };
  const knownAnswer = (keys: Keys, question: string, answer: string, before: number | undefined) => {
    const spot = spots.find(({ step }) => step.id === question);
    if (spot?.step.kind !== 'question') {
      report(keys, `unknown question ${question}`, 'the id of a step of kind "question"');
    } else if (!spot.step.answers.includes(answer)) {
      report(keys, `${question} has no answer ${answer}`, `one of ${spot.step.answers.join(', ')}`);
    } else if (before !== undefined && (spot.order ?? 0) >= before) {
      report(
        keys,
        `a cycle without exit: this step waits for the answer to ${question}, which comes only after it`,
        'the id of a question that stands earlier in the guide, or move the question up',
      );
    }
  };

  for (const [id, keys] of doubles(guide))
    report(keys, `the id ${id} is used twice`, 'an id of its own: ids are never shared or used again');

  for (const { step, keys, order } of spots) {
    knownFacts(keys, step.facts);
    if (step.place !== undefined && !Object.hasOwn(content.places.data.places, step.place)) {
      report(
        [...keys, 'place'],
        `unknown place ${step.place}`,
        `one of ${Object.keys(content.places.data.places).join(', ')}`,
      );
    }
    if (step.check !== undefined && !CHECKS.some((check) => check === step.check)) {
      report([...keys, 'check'], `unknown check ${step.check}`, `one of ${CHECKS.join(', ')}`);
    }
    for (const condition of ['when', 'unless'] as const) {
      for (const [question, answers] of Object.entries(step[condition] ?? {})) {
        for (const answer of answers) knownAnswer([...keys, condition, question], question, answer, order);
      }
    }
    if (step.kind === 'wait') {
      knownContact([...keys, 'contact'], step.contact);
      knownStep([...keys, 'since'], step.since);
      if ((orderOf(step.since) ?? 0) > (order ?? 0)) {
        report(
          [...keys, 'since'],
          `the wait begins at ${step.since}, which comes after it`,
          'the id of an earlier step',
        );
      }
    }
    for (const [index, id] of step.trouble.entries()) {
      const leads = guide.troubles[id]?.leads;
      const here: Keys = [...keys, 'trouble', index];
      if (leads === undefined) {
        report(
          here,
          `unknown trouble ${id}`,
          `one of the troubles of this guide${nearest(id, Object.keys(guide.troubles))}`,
        );
      } else if (order === undefined && 'detour' in leads) {
        report(
          here,
          `a cycle without exit: a step of a detour leads into the detour ${leads.detour}`,
          'a trouble that ends in a step, an answer or a contact',
        );
      } else if (order !== undefined) {
        const targets = targetsOf(leads);
        if (targets.length > 0 && targets.every((target) => (orderOf(target) ?? 0) > order)) {
          report(
            here,
            `${id} leads forward to ${targets.join(', ')}, over steps that are not done`,
            'an earlier step, or "here"',
          );
        }
        const answers = 'answer' in leads ? Object.entries(leads.answer) : [];
        for (const [question, answer] of answers) knownAnswer(here, question, answer, order);
      }
    }
  }

  for (const [id, { facts, leads }] of Object.entries(guide.troubles)) {
    const keys: Keys = ['troubles', id, 'leads'];
    knownFacts(['troubles', id], facts);
    for (const target of targetsOf(leads)) knownStep(keys, target);
    if ('contact' in leads) knownContact(keys, leads.contact);
    if ('detour' in leads && !Object.hasOwn(guide.detours, leads.detour)) {
      report(keys, `unknown detour ${leads.detour}`, `one of ${Object.keys(guide.detours).join(', ')}`);
    }
    if (!spots.some(({ step }) => step.trouble.includes(id))) {
      report(['troubles', id], 'no step offers this trouble', 'add it to the "trouble" of a step, or take it away');
    }
  }
  for (const id of Object.keys(guide.detours)) {
    if (!Object.values(guide.troubles).some(({ leads }) => 'detour' in leads && leads.detour === id)) {
      report(
        ['detours', id],
        'no trouble leads to this detour',
        'a trouble with {detour: ' + id + '}, or take it away',
      );
    }
  }
  for (const [index, { facts }] of guide.done.entries()) knownFacts(['done', index], facts);
  for (const [old, present] of Object.entries(guide.renamed)) {
    if (!Object.hasOwn(guide.renamed, present)) knownStep(['renamed', old], present);
  }
  const accounted = [...spots.map(({ step }) => step.id), ...Object.keys(guide.detours), ...Object.keys(guide.renamed)];
  for (const [index, id] of (released?.data.ids ?? []).entries()) {
    if (released === undefined || accounted.includes(id) || guide.retired.includes(id)) continue;
    mistakes.push(
      released.mistake(
        ['ids', index],
        `the released id ${id} is gone: tablets keep marks under it`,
        `in guide.yaml "${id}: its-new-id" under renamed, or ${id} under retired`,
      ),
    );
  }
  if (guide.device !== undefined && spots.find(({ step }) => step.id === guide.device)?.step.kind !== 'question') {
    report(['device'], `unknown question ${guide.device}`, 'the id of the question that asks for the device');
  }
  return mistakes;
}

/** The steps that a trouble can lead back to, apart from the one where it is. */
function targetsOf(leads: GuideSource['troubles'][string]['leads']): readonly string[] {
  return 'contact' in leads ? [] : (leads.step ?? []).filter((id) => id !== HERE);
}

/** Ids that stand for two things: steps, stages, detours, and ids that were given up share one name space. */
function doubles(guide: GuideSource): [string, Keys][] {
  const seen = new Set<string>();
  const ids: [string, Keys][] = [
    ...guide.stages.map(({ id }, index): [string, Keys] => [id, ['stages', index]]),
    ...spotsOf(guide).map(({ step, keys }): [string, Keys] => [step.id, keys]),
    ...Object.keys(guide.detours).map((id): [string, Keys] => [id, ['detours', id]]),
    ...Object.keys(guide.renamed).map((id): [string, Keys] => [id, ['renamed', id]]),
    ...guide.retired.map((id, index): [string, Keys] => [id, ['retired', index]]),
  ];
  return ids.filter(([id]) => seen.has(id) || !seen.add(id));
}

/** A hint, where an id that exists begins alike. */
function nearest(id: string, known: readonly string[]): string {
  const near = known.filter((other) => other.startsWith(id.slice(0, 4)));
  return near.length === 0 ? '' : `, such as ${near.join(', ')}`;
}
