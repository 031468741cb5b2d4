/** Makes every hard word of a guide one that can be opened: in the lines where it stands there, else below them. */
import { hardWordsIn, markedIn, markedLines, type HardWords } from './hard-words';
import type { Words } from './types';

/** What a screen says: a heading, lines, answers and the like, some of them for one device only. */
type Entry = Readonly<Record<string, unknown>>;

/** What stands on the drawing of a screen, by the ending for a device; '' where there are no words for one alone. */
export type Drawn = Readonly<Record<string, readonly string[]>>;

/**
 * The words of the straight way, with the first of each hard word marked and, under `words`, those that lines lack.
 * `drawn` is what stands on the drawings, by step.
 */
export function withExplainedWay(way: Entry, hard: HardWords, drawn: Readonly<Record<string, Drawn>> = {}): Words {
  const { summary, stages, steps, done } = way as { summary: string; stages: Entry; steps: Entry; done: Entry };
  const items = Object.entries(done.items as Record<string, string>);
  const { lines: told, ...last } = explained(
    { ...done, lines: [...(done.lines as string[]), ...items.map(([, text]) => text)] },
    hard,
  );
  const count = (done.lines as string[]).length;
  return {
    ...way,
    summary: markedLines([summary], hard)[0],
    stages: each(stages, (stage) => {
      const { title, opening } = stage as { title: string; opening?: Entry };
      return opening === undefined ? stage : { ...stage, opening: explained(opening, hard, [title]) };
    }),
    steps: each(steps, (step, id) => explained(step, hard, [], drawn[id])),
    done: {
      ...last,
      lines: (told as string[]).slice(0, count),
      items: Object.fromEntries(items.map(([id], index) => [id, (told as string[])[count + index]])),
    },
  } as Words;
}

/** The same for troubles; those of the choices, whose list has no lines, stand under `choiceWords`. */
export function withExplainedTroubles(
  troubles: Entry,
  hard: HardWords,
  drawn: Readonly<Record<string, Drawn>> = {},
): Words {
  return each(troubles, (trouble, id) => explained(trouble, hard, [], drawn[id])) as Words;
}

/** The app's own words beside the way: those of its lists that are shown next to the words of a guide. */
export function withExplainedLists(ui: Entry, topics: readonly string[], hard: HardWords): Entry {
  const inside = (words: unknown): unknown => {
    if (Array.isArray(words)) return markedLines(words as string[], hard);
    return typeof words === 'object' && words !== null ? each(words as Entry, inside) : words;
  };
  return Object.fromEntries(
    Object.entries(ui).map(([topic, words]) => [topic, topics.includes(topic) ? inside(words) : words]),
  );
}

/** One screen, or one for each device where it has words of its own; `beside` is what else stands on it. */
function explained(entry: Entry, hard: HardWords, beside: readonly string[] = [], drawn: Drawn = {}): Entry {
  const lines = Object.entries(entry).filter(([key]) => /^lines(_|$)/.test(key));
  const marked: Entry = {
    ...entry,
    ...Object.fromEntries(lines.map(([key, texts]) => [key, markedLines(texts as string[], hard)])),
  };
  const readers = new Set([
    '',
    ...Object.keys(entry).map((key) => /_[a-z]+$/.exec(key)?.[0] ?? ''),
    ...Object.keys(drawn),
  ]);
  const words = [...readers].flatMap((reader) => {
    const seen = (key: string) => texts(marked[`${key}${reader}`] ?? marked[key]);
    const onDrawing = drawn[reader] ?? drawn[''] ?? [];
    const all = [...beside, ...['title', 'choice', 'lines', 'answers', 'done'].flatMap(seen), ...onDrawing];
    return [
      [`words${reader}`, marksOf(all, markedIn(seen('lines')), hard)],
      [`choiceWords${reader}`, marksOf(seen('choice'), new Set(), hard)],
    ] as const;
  });
  // Where one reader has some, another who has none says so.
  const needed = words.filter(([key]) => words.some(([other, some]) => stem(other) === stem(key) && some.length > 0));
  return { ...marked, ...Object.fromEntries(needed) };
}

const stem = (key: string) => key.split('_')[0];

/** The hard words of texts as marks, but for those that can be opened already. */
function marksOf(all: readonly string[], opened: ReadonlySet<string>, hard: HardWords): string[] {
  return [...hardWordsIn(all, hard)].filter(([id]) => !opened.has(id)).map(([id, form]) => `<${id}:${form}>`);
}

function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : [];
}

const each = <T>(entries: Entry, change: (entry: Entry, id: string) => T) =>
  Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry as Entry, id)]));
