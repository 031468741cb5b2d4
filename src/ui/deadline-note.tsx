/** Says until when something is valid, on the steps where that matters: a day and a time, never a countdown. */
import { deadlines, guide, where } from '../state';
import { day, t, time } from '../words';

/** The deadlines that a step is to be done within. */
export function DeadlineNote({ step }: { step: string }) {
  const order = (id: string) => where.value.path.findIndex((at) => at.step.id === id);
  const here = order(step);
  return (
    <>
      {deadlines.value.map(({ id, at, over }) => {
        const rule = guide.value.deadlines.find((candidate) => candidate.id === id);
        if (rule === undefined || here <= order(rule.from) || here > order(rule.until)) return null;
        return (
          <p key={id} class="notice notice-waiting" data-deadline={id}>
            {t(over ? 'deadline.over' : `guide:deadlines.${id}`, { day: day(at), time: time(at) })}
          </p>
        );
      })}
    </>
  );
}
