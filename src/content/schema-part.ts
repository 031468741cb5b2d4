/** The shape of one part of a drawing: `{ field: email, tap: 1 }` says what it is, what stands on it, and whether to tap it. */
import * as v from 'valibot';
import { COUNT_PARTS, TEXT_PARTS, type PicturePart } from '../engine/picture';

const KINDS: readonly string[] = [...TEXT_PARTS, ...COUNT_PARTS];
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/));
const isCount = (kind: string) => COUNT_PARTS.some((known) => known === kind);

/** Gives the part with its kind under `is`. */
export const part = v.pipe(
  v.record(v.string(), v.union([id, count], 'write an id or a number')),
  v.check((raw) => kindsOf(raw).length === 1, `write one of ${KINDS.join(', ')}`),
  v.check(
    (raw) => {
      const [kind = ''] = kindsOf(raw);
      return typeof raw[kind] === (isCount(kind) ? 'number' : 'string');
    },
    `write a number after ${COUNT_PARTS.join(' and ')}, and an id of a label or word after all others`,
  ),
  v.check(
    (raw) => Object.keys(raw).every((key) => KINDS.includes(key) || ['tap', 'filled'].includes(key)),
    'beside what it is, a part may have "tap" and "filled"',
  ),
  v.check(
    ({ tap, filled }) => (tap === undefined || typeof tap === 'number') && typeof filled !== 'number',
    '"tap" is a number, "filled" the id of a word',
  ),
  v.transform(({ tap, filled, ...raw }): PicturePart => {
    const [kind = ''] = kindsOf(raw);
    const said = isCount(kind) ? { count: raw[kind] } : { text: raw[kind] };
    return {
      is: kind,
      ...said,
      ...(tap !== undefined && { tap }),
      ...(filled !== undefined && { filled }),
    } as PicturePart;
  }),
);

const kindsOf = (raw: object): string[] => Object.keys(raw).filter((key) => KINDS.includes(key));
