/** Measures how hard a text is to read: sentences, words, and the readability index LIX. */

/** The sentences of a text. A full stop ends one only where a capital letter, a label or the end follows ("kl. 9" is one). */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu}|\[|"|\{)/u).filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words of a text; a hyphenated or dotted word counts once. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.@/][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * LIX of some texts, each of which is at least one sentence: words a sentence, plus the percentage of words of more
 * than six letters (C. H. Björnsson, 1968). 25 is easy, 35 is a newspaper.
 */
export function lix(texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf);
  const sentences = texts.flatMap(sentencesOf);
  if (words.length === 0 || sentences.length === 0) return 0;
  const long = words.filter((word) => word.replace(/[^\p{L}\p{N}]/gu, '').length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}
