/** Finds the hard words of the glossary in texts, and marks where a reader can open them: `<browser:browseren>`. */
import type { UiWords } from './schema';

/** The forms of all hard words in a language, such as "loginnøgler", by what they are in the glossary. */
export interface HardWords {
  /** Small letters -> id in the glossary. */
  readonly ids: ReadonlyMap<string, string>;
  /** Finds each form as a whole word. */
  readonly whole: RegExp;
  /** Finds each word that holds a form. */
  readonly holding: RegExp;
}

const LABEL = /(\[[^\]]*\])/;
const MARK = /<([a-z-]+):([^>]+)>/g;

/** The hard words that a language's own words list under `glossary`. */
export function hardWordsOf({ glossary }: UiWords): HardWords {
  const pairs = Object.entries((glossary ?? {}) as Record<string, UiWords>).flatMap(([id, { forms }]) =>
    Array.isArray(forms) ? forms.map((form): [string, string] => [form, id]) : [],
  );
  // The longest form first, so that "JSIS online" is not found as "JSIS"; a pattern that nothing matches, if there are none.
  const forms =
    pairs
      .map(([form]) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .sort((a, b) => b.length - a.length)
      .join('|') || '(?!)';
  return {
    ids: new Map(pairs.map(([form, id]) => [form.toLowerCase(), id])),
    whole: new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, 'giu'),
    holding: new RegExp(`(?<!\\p{L})\\p{L}*?(?:${forms})\\p{L}*`, 'giu'),
  };
}

/** The lines with the first of each hard word marked; never inside a label, which stands for a word of another page. */
export function markedLines(lines: readonly string[], hard: HardWords): string[] {
  const seen = new Set<string>();
  const mark = (form: string) => {
    const id = idOf(form, hard);
    if (seen.has(id)) return form;
    seen.add(id);
    return `<${id}:${form}>`;
  };
  return lines.map((line) =>
    line
      .split(LABEL)
      .map((part) => (part.startsWith('[') ? part : part.replace(hard.whole, mark)))
      .join(''),
  );
}

/** The hard words of some texts, labels included: id -> the form that stands there first. */
export function hardWordsIn(texts: readonly string[], hard: HardWords): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [form] of texts.flatMap((text) => [...unmarked(text).matchAll(hard.whole)])) {
    const id = idOf(form, hard);
    if (!found.has(id)) found.set(id, form);
  }
  return found;
}

/** The ids of the words that are marked in some texts. */
export function markedIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(MARK)].map(([, id = '']) => id)));
}

/** Words that hold a hard word but are no form of it, such as "browserne" while only "browseren" is listed. */
export function unknownForms(text: string, hard: HardWords): readonly string[] {
  return [...text.matchAll(hard.holding)].map(([word]) => word).filter((word) => !hard.ids.has(word.toLowerCase()));
}

function unmarked(text: string): string {
  return text.replace(MARK, '$2').replace(/\[[a-z]{2}:([^\]]+)\]/g, '$1');
}

const idOf = (form: string, { ids }: HardWords) => ids.get(form.toLowerCase()) ?? '';
