/** One part of a drawing: a field, a button, a row of a menu. Its look is in styles/picture.css. */
import { saysSomething, type PicturePart } from '../engine/picture';
import { t } from '../words';
import { Line } from './line';

/** What stands in the part; `filled` is what was put into it. */
export function PartBody({ part, filled }: { part: PicturePart; filled?: string | undefined }) {
  if (!saysSomething(part))
    return (
      <>
        {Array.from({ length: part.count }, (_, index) => (
          <i key={index} />
        ))}
      </>
    );
  const text = (
    <span class="part-text">
      <Line text={t(`guide:drawn.${part.text}`)} />
    </span>
  );
  return (
    <>
      {part.is === 'code' && <Boxes filled={filled} />}
      {part.is === 'days' && <Days />}
      {part.is === 'lock' && <Sign path={LOCKS} wide />}
      {part.is === 'sign' && <Sign path={part.text === 'gear' ? GEAR : ARROWS} />}
      {text}
      {filled !== undefined && part.is !== 'code' && <span class="filled">{filled}</span>}
      {part.is === 'date' && <Sign path={CALENDAR} />}
      {part.tap !== undefined && <b class="spot">{part.tap}</b>}
    </>
  );
}

/** Four fields of three characters each (fact S40). */
function Boxes({ filled = '' }: { filled: string | undefined }) {
  return (
    <span class="boxes">
      {[1, 2, 3, 4].map((box) => (
        <u key={box}>{filled.slice(0, 3)}</u>
      ))}
    </span>
  );
}

/** Three weeks, and one day among them. */
function Days() {
  return (
    <span class="days">
      {Array.from({ length: 21 }, (_, index) => (
        <i key={index} class={index === 9 ? 'day-chosen' : undefined} />
      ))}
    </span>
  );
}

function Sign({ path, wide = false }: { path: string; wide?: boolean }) {
  return (
    <svg class="drawn-sign" viewBox={wide ? '0 0 96 24' : '0 0 24 24'} width={wide ? 120 : 30} height={30}>
      <path d={path} />
    </svg>
  );
}

const GEAR =
  'M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2';
const ARROWS = 'M4 10a8 8 0 0 1 14-3l2 2M20 4v5h-5M20 14a8 8 0 0 1-14 3l-2-2M4 20v-5h5';
const CALENDAR = 'M4 5h16v16h-16zM4 10h16M8 2v5M16 2v5M8 14h2M14 14h2M8 18h2';
/** A code of dots, a finger, a face. */
const LOCKS =
  'M8 6h.1M14 6h.1M20 6h.1M8 12h.1M14 12h.1M20 12h.1M8 18h.1M14 18h.1M20 18h.1M41 20c-2-5-2-14 7-14s9 9 8 13M45 21c-1-5-2-11 3-11s4 6 4 12M48 14c0 4 0 6 1 8M74 8v-4h4M86 4h4v4M90 16v4h-4M78 20h-4v-4M79 9v1M85 9v1M79 15c2 2 4 2 6 0';
