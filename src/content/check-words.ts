/** Checks the words: complete in every language, and short enough to be read once. */
import type { ContentFile, Keys } from './file';
import { withLabels } from './labels';
import type { Mistake } from './mistake';
import { sentencesOf, wordsOf } from './prose';
import { FIRST_LANGUAGE, type Content, type GuideFiles } from './read';
import { spotsOf } from './spots';
import { DEVICES, SYSTEMS, type Device, type GuideWords, type SystemAge, type UiWords } from './schema';

/** The most words that a sentence, and a whole step, may have. */
export const SENTENCE = 15;
export const STEP = 45;

/** Every mistake in the words of one guide, in all languages. */
export function checkGuideWords(content: Content, { structure, words }: GuideFiles): Mistake[] {
  const guide = structure.data;
  const mistakes: Mistake[] = [];
  for (const language of content.ui.keys()) {
    const file = words.get(language);
    if (file === undefined) {
      mistakes.push(
        structure.mistake(
          [],
          `the guide has no words in the language ${language}`,
          `write content/guides/${guide.id}/${language}.yaml`,
        ),
      );
      continue;
    }
    const expect = (keys: Keys, wanted: readonly string[], there: object | undefined) =>
      void mistakes.push(...compareKeys(file, keys, wanted, Object.keys(there ?? {}).map(withoutReader)));
    const { data } = file;
    expect(
      ['stages'],
      guide.stages.map(({ id }) => id),
      data.stages,
    );
    for (const { id, opening } of guide.stages) {
      if (opening === true && data.stages[id] !== undefined && data.stages[id].opening === undefined) {
        mistakes.push(file.mistake(['stages', id], 'missing words: opening', 'opening: {title: …, lines: […]}'));
      }
    }
    expect(
      ['steps'],
      spotsOf(guide).map(({ step }) => step.id),
      data.steps,
    );
    for (const { step } of spotsOf(guide)) {
      expect(['steps', step.id, 'answers'], step.kind === 'question' ? step.answers : [], data.steps[step.id]?.answers);
    }
    expect(['troubles'], Object.keys(guide.troubles), data.troubles);
    expect(
      ['due'],
      guide.due.map(({ id }) => id),
      data.due,
    );
    expect(
      ['done', 'items'],
      guide.done.map(({ id }) => id),
      data.done.items,
    );
    mistakes.push(...checkTexts(content, file, language), ...checkLength(content, file, language));
  }
  return mistakes;
}

/** Every mistake in the app's own words. */
export function checkUiWords(content: Content): Mistake[] {
  const first = content.ui.get(FIRST_LANGUAGE);
  if (first === undefined) {
    return [
      content.facts.mistake(
        [],
        `there are no words in the first language, ${FIRST_LANGUAGE}`,
        `write content/ui/${FIRST_LANGUAGE}.yaml`,
      ),
    ];
  }
  return [...content.ui].flatMap(([language, file]) => [
    ...compareKeys(file, ['contacts'], Object.keys(content.contacts.data), keysBelow(file.data, 'contacts')),
    ...compareKeys(file, ['places'], Object.keys(content.places.data.places), keysBelow(file.data, 'places')),
    ...compareKeys(file, [], leaves(first.data), leaves(file.data)),
    ...checkTexts(content, file, language),
  ]);
}

/** All texts of a file with their keys. */
export function* textsOf(words: unknown, keys: Keys = []): Generator<{ keys: Keys; text: string }> {
  if (typeof words === 'string') yield { keys, text: words };
  else if (Array.isArray(words)) for (const [index, inner] of words.entries()) yield* textsOf(inner, [...keys, index]);
  else if (typeof words === 'object' && words !== null) {
    for (const [key, inner] of Object.entries(words)) yield* textsOf(inner, [...keys, key]);
  }
}

function checkTexts(content: Content, file: ContentFile<object>, language: string): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const { keys, text } of textsOf(file.data)) {
    for (const [, id] of text.matchAll(/\[([^\]]*)\]/g)) {
      if (id === undefined || !Object.hasOwn(content.labels.data, id)) {
        mistakes.push(
          file.mistake(
            keys,
            `unknown label [${id ?? ''}]`,
            'the id of a label in content/labels.yaml, or add the label there with its source',
          ),
        );
      }
    }
    if (/https?:|www\./i.test(text)) {
      mistakes.push(
        file.mistake(
          keys,
          'an outside address among the words',
          'name a place of content/places.yaml in guide.yaml; the app shows its address',
        ),
      );
    }
    for (const sentence of sentencesOf(withLabels(text, content.labels.data, language))) {
      const { length } = wordsOf(sentence);
      if (length > SENTENCE) {
        mistakes.push(
          file.mistake(
            keys,
            `a sentence of ${length} words is too long: "${sentence}"`,
            `${SENTENCE} words at the most; make two sentences of it`,
          ),
        );
      }
    }
  }
  return mistakes;
}

function checkLength(content: Content, file: ContentFile<GuideWords>, language: string): Mistake[] {
  const lengthOf = (step: GuideWords['steps'][string], reader?: Device | SystemAge) =>
    textsOfStep(step, reader).flatMap((text) => wordsOf(withLabels(text, content.labels.data, language))).length;
  return Object.entries(file.data.steps).flatMap(([id, step]) => {
    const tooLong = [undefined, ...DEVICES, ...SYSTEMS].find((reader) => lengthOf(step, reader) > STEP);
    if (tooLong === undefined && lengthOf(step) <= STEP) return [];
    return file.mistake(
      ['steps', id],
      `the step has ${lengthOf(step, tooLong)} words${tooLong === undefined ? '' : ` on ${tooLong}`}`,
      `${STEP} at the most: one thing to do, the rest is a trouble or a step of its own`,
    );
  });
}

/** The heading and the lines of a step, as they read on a device or system; without one, the words that serve all. */
export function textsOfStep(step: GuideWords['steps'][string], reader?: Device | SystemAge): readonly string[] {
  if (reader === undefined) return [step.title, ...step.lines];
  const title = reader === 'older' || reader === 'newer' ? undefined : step[`title_${reader}`];
  return [title ?? step.title, ...(step[`lines_${reader}`] ?? step.lines)];
}

/** Says which of the wanted keys are missing, and which of those that are there nobody wants. */
function compareKeys(
  file: ContentFile<object>,
  keys: Keys,
  wanted: readonly string[],
  there: readonly string[],
): Mistake[] {
  return [
    ...wanted
      .filter((key) => !there.includes(key))
      .map((key) => file.mistake([...keys, key], 'missing words', `the words for "${key}" in this language`)),
    ...there
      .filter((key) => !wanted.includes(key))
      .map((key) =>
        file.mistake(
          [...keys, ...(keys.length === 0 ? key.split('.') : [key])],
          'words that nothing asks for',
          'take them away, or mend the id',
        ),
      ),
  ];
}

/** A key without the device or system that its words are for. Only an ending that there is counts. */
function withoutReader(key: string): string {
  const [name = key, reader] = key.split('_');
  return [...DEVICES, ...SYSTEMS].some((one) => one === reader) ? name : key;
}

function keysBelow(words: UiWords, key: string): readonly string[] {
  const inner = words[key];
  return typeof inner === 'object' && !Array.isArray(inner) ? Object.keys(inner) : [];
}

/** The keys of all texts, joined by dots, without what i18next adds for a count or a context. */
function leaves(words: UiWords, prefix = ''): string[] {
  const keys = Object.entries(words).flatMap(([key, inner]) =>
    typeof inner === 'string' || Array.isArray(inner)
      ? `${prefix}${key.replace(/_.*$/, '')}`
      : leaves(inner, `${prefix}${key}.`),
  );
  return [...new Set(keys)];
}
