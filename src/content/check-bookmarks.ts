/** Checks that bookmarks can hold what the guides have, and that the guide on paper is named rightly. */
import { ROOM } from '../engine/bookmark';
import type { Mistake } from './mistake';
import type { Content } from './read';

/** Every mistake that would make a bookmark lead astray. */
export function checkBookmarks({ guides }: Content): Mistake[] {
  const numbers = new Set<number>();
  return [...guides.values()].flatMap(({ structure, released }) => {
    const mistakes: Mistake[] = [];
    const { stages } = structure.data;
    const tooMany = (what: string, count: number, room: number) => {
      if (count <= room) return;
      mistakes.push(
        structure.mistake(
          ['id'],
          `${count} ${what}: a bookmark has room for ${room}`,
          'fewer, or another form of bookmark',
        ),
      );
    };
    tooMany('steps', stages.flatMap(({ steps }) => steps).length, ROOM.straight);
    for (const [index, { paper, steps }] of stages.entries()) {
      for (const [place, { point }] of steps.entries()) {
        if (point === undefined || paper !== undefined) continue;
        const keys = ['stages', index, 'steps', place, 'point'];
        mistakes.push(
          structure.mistake(
            keys,
            'a point of the guide on paper in a stage that it does not have',
            '"paper" on the stage, with its number there',
          ),
        );
      }
    }
    if (released === undefined) return mistakes;
    const { number, ids, answers } = released.data;
    tooMany('released ids', ids.length, ROOM.steps);
    tooMany('questions', Object.keys(answers).length, ROOM.questions);
    for (const list of Object.values(answers)) tooMany('answers', list.length, ROOM.answers);
    if (numbers.has(number) || number >= ROOM.guides) {
      mistakes.push(
        released.mistake(
          ['number'],
          `the number ${number} is taken, or too high for a bookmark`,
          `one below ${ROOM.guides} that no guide has`,
        ),
      );
    }
    numbers.add(number);
    return mistakes;
  });
}
