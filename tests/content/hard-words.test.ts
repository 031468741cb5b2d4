/** Every hard word of a guide can be opened on the screen where it stands, and is marked as it should be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/check';
import { compileGuide, compileMore } from '../../src/content/compile';
import { withExplainedWay } from '../../src/content/explained';
import { hardWordsIn, hardWordsOf, markedIn, markedLines, unknownForms } from '../../src/content/hard-words';
import { DEVICES, SYSTEMS, type UiWords } from '../../src/content/schema';
import { spotsOf } from '../../src/content/spots';
import { saysSomething } from '../../src/engine/picture';
import type { Words } from '../../src/content/types';
import { DANISH, lineOf, mistakesAfter } from './broken-content';

const { content } = checkContent(process.cwd());
const [guideId = ''] = content!.guides.keys();
const PLACES = [undefined, ...SYSTEMS];

/** What stands on one screen: all its texts, and among them those in which words can be opened. */
interface Seen {
  readonly name: string;
  readonly all: readonly string[];
  readonly open: readonly string[];
}

type Entry = Record<string, unknown>;
interface Way extends Record<'stages' | 'steps', Record<string, Entry>> {
  readonly summary: string;
  readonly done: Entry;
  readonly drawn: Entry;
}
const textsIn = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : Object.values((words ?? {}) as Entry).flatMap(textsIn);

/** Every screen with words of a guide, as each device shows it: chosen by the rules of src/words.ts. */
function screensOf(way: Words, troubles: Words): Seen[] {
  const guide = content!.guides.get(guideId)!.structure.data;
  const { summary, stages, steps, done, drawn } = way as unknown as Way;
  const pictures = new Map(spotsOf(guide).map(({ step }) => [step.id, step.picture]));
  return DEVICES.flatMap((device) =>
    PLACES.flatMap((places) => {
      const pick = (entry: Entry, key: string) =>
        textsIn(entry[`${key}_${places}`] ?? entry[`${key}_${device}`] ?? entry[key]);
      const drawing = (picture: string | undefined) =>
        (guide.pictures[picture ?? '']?.parts ?? []).flatMap((part) =>
          saysSomething(part) ? pick(drawn, part.text) : [],
        );
      const screen = (name: string, entry: Entry, beside: readonly string[] = []): Seen => ({
        name: `${name} on ${device} ${places ?? ''}`,
        all: [
          ...beside,
          ...['title', 'choice', 'lines', 'answers', 'done', 'items'].flatMap((key) => pick(entry, key)),
        ],
        open: ['lines', 'items', 'words'].flatMap((key) => pick(entry, key)),
      });
      const known = troubles as Record<string, Entry>;
      return [
        { name: 'home', all: [summary], open: [summary] },
        ...Object.entries(stages).flatMap(([id, { title, opening }]) =>
          opening === undefined ? [] : [screen(id, opening as Entry, [String(title)])],
        ),
        ...Object.entries(steps).map(([id, step]) => screen(id, step, drawing(pictures.get(id)))),
        ...Object.entries(known).map(([id, trouble]) => screen(id, trouble, drawing(guide.troubles[id]?.picture))),
        ...guide.stages.flatMap((stage) =>
          stage.steps.map(({ id, trouble }) => ({
            name: `choices of ${id} on ${device}`,
            all: trouble.flatMap((each) => pick(known[each]!, 'choice')),
            open: trouble.flatMap((each) => pick(known[each]!, 'choiceWords')),
          })),
        ),
        screen('done', done),
      ];
    }),
  );
}

/** The hard words that stand on a screen and cannot be opened there. */
function closedWords(screens: readonly Seen[], language: string): string[] {
  const hard = hardWordsOf(content!.ui.get(language)!.data);
  return screens.flatMap(({ name, all, open }) => {
    const there = markedIn(open);
    return [...hardWordsIn(all, hard)].filter(([id]) => !there.has(id)).map(([, form]) => `${form}: ${name}`);
  });
}

describe.each([...content!.ui.keys()])('the hard words in %s', (language) => {
  const way = compileGuide(content!, guideId, language)!.words;
  const troubles = compileMore(content!, guideId, language)!.guide.troubles as Words;
  const screens = screensOf(way, troubles);

  it('can all be opened on the screen where they stand, on each device', () => {
    expect(screens.length).toBeGreaterThan(500);
    expect(closedWords(screens, language)).toEqual([]);
  });

  it('are missed, each of them, by the same check where one cannot be opened', () => {
    for (const { name, all, open } of screens) {
      for (const id of markedIn(open)) {
        const without = open.map((text) => text.replace(new RegExp(`<${id}:([^>]+)>`, 'g'), '$1'));
        expect(closedWords([{ name, all, open: without }], language), `${id} in ${name}`).toHaveLength(1);
      }
    }
  });

  it('have all been seen: each one that the glossary explains stands on some screen', () => {
    const seen = new Set(screens.flatMap(({ open }) => [...markedIn(open)]));
    const own = Object.keys(content!.ui.get(language)!.data.glossary as UiWords);
    // "Keychain" stands in the Danish name of a setting only.
    expect(own.filter((id) => !seen.has(id) && (id !== 'keychain' || language === 'da'))).toEqual([]);
  });

  it('are the same in the app without the forms by which they were found', () => {
    const { glossary } = compileMore(content!, guideId, language)!.ui as { glossary: Record<string, Words> };
    for (const word of Object.values(glossary)) expect(Object.keys(word).sort()).toEqual(['meaning', 'term']);
  });
});

describe('marking', () => {
  const hard = hardWordsOf({
    glossary: {
      net: { forms: ['net', 'nettet', 'the net'] },
      key: { forms: ['key', 'keys', 'nøgle', 'C++'] },
    },
  });

  it('takes the first of each word, whole words only, and the longest form', () => {
    expect(markedLines(['Keys on the net.', 'A key, the netting, keyed, en nøgle.'], hard)).toEqual([
      '<key:Keys> on <net:the net>.',
      'A key, the netting, keyed, en nøgle.',
    ]);
    expect(markedLines(['xnøgle, snøgle og nøgler', 'C++ 4net net4'], hard)).toEqual([
      'xnøgle, snøgle og nøgler',
      '<key:C++> 4net net4',
    ]);
  });

  it('leaves labels as they are', () => {
    expect(markedLines(['Tryk på [en:Add a key]. Så en key.'], hard)).toEqual([
      'Tryk på [en:Add a key]. Så en <key:key>.',
    ]);
  });

  it('puts what only a heading, an answer or a label says below the lines, for each device that has words of its own', () => {
    const steps = {
      one: {
        title: 'The net',
        lines: ['Press [en:Key].'],
        lines_ipad: ['A key on the net.'],
        answers: { yes: 'No net' },
      },
    };
    const { steps: made } = withExplainedWay({ summary: '', stages: {}, steps, done: { lines: [], items: {} } }, hard);
    expect(made).toEqual({
      one: {
        ...steps.one,
        lines_ipad: ['A <key:key> on <net:the net>.'],
        words: ['<net:The net>', '<key:Key>'],
        words_ipad: [],
      },
    });
  });

  it('changes no letter, marks each word once, and nothing inside a label', () => {
    const piece = fc.constantFrom(
      'net',
      'nettet',
      'Key',
      'keys',
      'the net',
      ' ',
      '. ',
      ', ',
      'x',
      '[en:Key net]',
      '{{device}}',
      'å',
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece).map((pieces) => pieces.join(''))), (lines) => {
        const marked = markedLines(lines, hard);
        expect(marked.map((line) => line.replace(/<[a-z]+:([^>]+)>/g, '$1'))).toEqual(lines);
        const ids = marked.flatMap((line) => [...line.matchAll(/<([a-z]+):/g)].map(([, id]) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(marked.join('\n')).not.toMatch(/\[[^\]]*</);
        const outside = lines.map((line) => line.replace(/\[[^\]]*\]/g, '[]'));
        expect(new Set(ids)).toEqual(new Set(hardWordsIn(outside, hard).keys()));
      }),
    );
  });

  it('finds a word that holds a hard word and is no form of it', () => {
    expect(unknownForms('Keys, keyring, the nets and nøgle', hard)).toEqual(['keyring', 'the nets']);
    expect(unknownForms('anything', hardWordsOf({}))).toEqual([]);
  });
});

describe('the check of the glossary', () => {
  it('names a form that nobody listed', () => {
    const mistakes = mistakesAfter(DANISH, 'luk bagefter browseren helt', 'luk bagefter browserne helt');
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatchObject({
      file: DANISH,
      id: 'steps.log-out-last.lines.1',
      line: lineOf(DANISH, 'luk bagefter browseren helt'),
      message: '"browserne" is no listed form of a hard word',
    });
  });

  it('names a word without forms, and a form that stands twice', () => {
    const UI = 'content/ui/da.yaml';
    expect(mistakesAfter(UI, '    forms: [skærmlås, skærmlåsen]\n', '').map(({ message }) => message)).toContain(
      'screen-lock has no forms',
    );
    expect(mistakesAfter(UI, 'forms: [skærmlås,', 'forms: [Browser, skærmlås,').map(({ message }) => message)).toEqual([
      'the form "browser" is listed twice, under screen-lock and browser',
    ]);
  });
});
