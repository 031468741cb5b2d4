/** The hard words of a screen that stand in no line of it, such as those of its heading. */
import { lines, t } from '../words';
import { Paragraph } from './line';

/** One line in which they can be opened; `of` are the keys under which they stand. Nothing where there are none. */
export function WordsHere({ of }: { of: readonly string[] }) {
  const words = new Map(of.flatMap((key) => [...lines(key)]).map((word) => [word.split(':')[0], word]));
  if (words.size === 0) return null;
  return <Paragraph text={t('step.words', { words: [...words.values()].join(', ') })} kind="quiet" />;
}
