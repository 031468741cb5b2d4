/** What the drawings of a guide say, and to whom: the hard words on them can be opened too. */
import { saysSomething, type Picture } from '../engine/picture';
import type { Drawn } from './explained';
import { DEVICES, SYSTEMS, type GuideSource, type GuideWords } from './schema';

/** What stands on the drawings: words of the guide, and labels by their ids. */
export function drawnTexts({ pictures }: GuideSource, drawn: GuideWords['drawn']): GuideWords['drawn'] {
  const texts = Object.values(pictures).flatMap(textsOn);
  const labels = texts.filter((id) => !Object.hasOwn(drawn, id)).map((id) => [id, `[${id}]`]);
  return { ...drawn, ...(Object.fromEntries(labels) as Record<string, string>) };
}

const textsOn = ({ parts }: Picture) => parts.filter(saysSomething).map(({ text }) => text);

/** By step or trouble, what its drawing says to whom; `those` are their ids and those of their drawings. */
export function drawnOn(
  { pictures }: GuideSource,
  words: Readonly<Record<string, string>>,
  those: readonly (readonly [string, string | undefined])[],
): Readonly<Record<string, Drawn>> {
  const endings = ['', ...[...DEVICES, ...SYSTEMS].map((reader) => `_${reader}`)];
  const drawnBy = (picture: Picture): Drawn => {
    const ids = textsOn(picture);
    const own = endings.filter((ending) => ending === '' || ids.some((id) => Object.hasOwn(words, id + ending)));
    return Object.fromEntries(own.map((ending) => [ending, ids.map((id) => words[id + ending] ?? words[id] ?? '')]));
  };
  return Object.fromEntries(
    those.flatMap(([id, name]) => {
      const picture = name === undefined ? undefined : pictures[name];
      return picture === undefined ? [] : [[id, drawnBy(picture)]];
    }),
  );
}
