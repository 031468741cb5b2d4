/** How hard the words of the guide are to read, stage by stage and step by step, as somebody with a device reads them. */
import { checkContent } from '../../src/content/check';
import { textsOfStep } from '../../src/content/check-words';
import { withLabels } from '../../src/content/labels';
import { lix, sentencesOf, wordsOf } from '../../src/content/prose';
import type { DEVICES, GuideSource } from '../../src/content/schema';
import { spotsOf } from '../../src/content/spots';

type Device = (typeof DEVICES)[number];

const { content } = checkContent(process.cwd());
const files = content!.guides.get('eu-login-passkey')!;
const guide: GuideSource = files.structure.data;

export const stageIds: readonly string[] = guide.stages.map(({ id }) => id);

/** The heading and the lines of some steps. */
function textsOf(ids: readonly string[], language: string, device: Device): readonly string[] {
  const { steps } = files.words.get(language)!.data;
  return ids
    .flatMap((id) => textsOfStep(steps[id]!, device))
    .map((text) => withLabels(text, content!.labels.data, language));
}

/** LIX of the Danish words of a stage. */
export function lixOf(stageId: string, device: Device): number {
  const { steps } = guide.stages.find(({ id }) => id === stageId)!;
  return lix(
    textsOf(
      steps.map(({ id }) => id),
      'da',
      device,
    ),
  );
}

/** How many words each sentence of the straight way has. */
export function sentenceLengths(language: string, device: Device): readonly number[] {
  const ids = guide.stages.flatMap(({ steps }) => steps.map(({ id }) => id));
  return textsOf(ids, language, device)
    .flatMap(sentencesOf)
    .map((sentence) => wordsOf(sentence).length);
}

/** How many words each step has, those of detours included. */
export function stepLengths(language: string, device: Device): ReadonlyMap<string, number> {
  return new Map(
    spotsOf(guide).map(({ step }) => [step.id, textsOf([step.id], language, device).flatMap(wordsOf).length]),
  );
}
