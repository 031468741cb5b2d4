/** The days of a wait in words: since when, normally until when, and from when to ask. */
import type { Waiting } from '../engine/where';
import { day, t } from '../words';

/** Three short sentences; the one that applies now stands out. */
export function WaitTimes({ waiting: { since, normalFrom, normalTo, worryAt, state } }: { waiting: Waiting }) {
  return (
    <div class="wait-times" data-wait={state}>
      <p>{t('wait.since', { day: day(since) })}</p>
      <p class={state === 'worry' ? 'quiet' : undefined}>
        {t('wait.normal', { from: day(normalFrom), to: day(normalTo) })}
      </p>
      <p class={state === 'worry' ? 'notice notice-waiting' : undefined}>
        {t(state === 'worry' ? 'wait.worryNow' : 'wait.worryLater', { day: day(worryAt) })}
      </p>
    </div>
  );
}
