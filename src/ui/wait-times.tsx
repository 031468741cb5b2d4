/** The days of a wait in words: since when, normally until when, and from when to ask. */
import type { Waiting } from '../engine/where';
import { day, daysAfter, t } from '../words';

/** Three short sentences; once it is time to ask, that comes first. */
export function WaitTimes({ waiting: { since, step, state } }: { waiting: Waiting }) {
  const [from, to] = step.normal;
  if (state === 'unclear') {
    return (
      <div class="wait-times" data-wait={state}>
        <p class="notice notice-waiting">{t('wait.unclear', { from, to, worry: step.worry })}</p>
      </div>
    );
  }
  const after = (days: number) => day(daysAfter(since, days));
  const worries = state === 'worry';
  return (
    <div class="wait-times" data-wait={state}>
      {worries && <p class="notice notice-waiting">{t('wait.worryNow')}</p>}
      <p>{t('wait.since', { day: day(since) })}</p>
      <p class={worries ? 'quiet' : undefined}>{t('wait.normal', { from: after(from), to: after(to) })}</p>
      {!worries && <p>{t('wait.worryLater', { day: after(step.worry) })}</p>}
    </div>
  );
}
