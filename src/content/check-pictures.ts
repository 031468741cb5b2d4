/** Checks the drawings of a guide: everything on them has words, every spot is numbered, and none lies unused. */
import { saysSomething, SIGNS, spotsIn, type Picture } from '../engine/picture';
import type { Keys } from './file';
import type { Mistake } from './mistake';
import type { Content, GuideFiles } from './read';
import { spotsOf } from './spots';

/** Every mistake in the drawings of a guide and in their words. */
export function checkPictures(content: Content, { structure, words }: GuideFiles): Mistake[] {
  const guide = structure.data;
  const mistakes: Mistake[] = [];
  const report = (keys: Keys, message: string, instead: string) =>
    void mistakes.push(structure.mistake(keys, message, instead));
  const known = Object.keys(guide.pictures).join(', ');
  const used = new Set<string>();
  const usedBy = (keys: Keys, id: string | undefined): Picture | undefined => {
    if (id === undefined) return undefined;
    used.add(id);
    if (!Object.hasOwn(guide.pictures, id)) report([...keys, 'picture'], `unknown picture ${id}`, `one of ${known}`);
    return guide.pictures[id];
  };
  for (const { step, keys } of spotsOf(guide)) {
    const picture = usedBy(keys, step.picture);
    if (picture !== undefined && spotsIn(picture) === 0) {
      report([...keys, 'picture'], `nothing to tap on the picture ${step.picture}`, '"tap: 1" at a part of it');
    }
  }
  for (const [id, { picture }] of Object.entries(guide.troubles)) usedBy(['troubles', id], picture);

  const said = new Set<string>();
  for (const [id, picture] of Object.entries(guide.pictures)) {
    if (!used.has(id)) report(['pictures', id], 'nothing uses this picture', 'name it at a step, or take it away');
    const taps = new Set<number>();
    for (const [index, part] of picture.parts.entries()) {
      if (!saysSomething(part)) continue;
      said.add(part.text);
      if (part.filled !== undefined) said.add(part.filled);
      if (part.tap !== undefined) taps.add(part.tap);
      if (part.is === 'sign' && !SIGNS.some((sign) => sign === part.text)) {
        report(['pictures', id, 'parts', index], `unknown sign ${part.text}`, `one of ${SIGNS.join(', ')}`);
      }
    }
    if (taps.size !== spotsIn(picture)) {
      report(['pictures', id], 'the spots are not numbered one after the other', '"tap: 1", "tap: 2" and so on');
    }
  }
  for (const file of words.values()) {
    const there = new Set(Object.keys(file.data.drawn).map((key) => key.replace(/_.*$/, '')));
    for (const id of said) {
      const isLabel = Object.hasOwn(content.labels.data, id);
      if (isLabel === there.has(id)) {
        mistakes.push(
          file.mistake(
            ['drawn', id],
            isLabel ? `${id} is a label` : 'missing words',
            isLabel ? 'take the words away, or give them another id' : `what stands on the drawing for "${id}"`,
          ),
        );
      }
    }
    for (const id of there) {
      if (!said.has(id))
        mistakes.push(file.mistake(['drawn', id], 'words that no drawing asks for', 'take them away, or mend the id'));
    }
  }
  return mistakes;
}
