/** What is due, on the screens of the way, and the way to the dates. It is loaded after the first paint. */
import type { Due } from '../engine/due';
import { troubleAfterPause } from '../engine/pause';
import { coming, dueApartFromWait, limitsAt, sentence } from '../reminding';
import { guide, now, progress, where } from '../state';
import { t } from '../words';
import { LinkButton } from './buttons';

/** Everything that is due now, the most urgent first. */
export function DueNotes() {
  return <Notes due={dueApartFromWait.value} />;
}

/** Until when a step is to be done: a day and a time, never a countdown. After a pause, the way to where it can be done. */
export function LimitNotes({ step }: { step: string }) {
  return (
    <>
      <Notes due={limitsAt(step)} />
      <AfterPause id={step} />
    </>
  );
}

function AfterPause({ id }: { id: string }) {
  const { current } = where.value;
  if (current?.step.id !== id) return null;
  const trouble = troubleAfterPause(guide.value, current.step, progress.value, now.value);
  if (trouble === undefined) return null;
  return (
    <section class="notice notice-waiting" data-notice="pause">
      <p>{t('trouble.paused')}</p>
      <LinkButton to={{ view: 'trouble', step: id, trouble }}>{t(`guide:troubles.${trouble}.choice`)}</LinkButton>
    </section>
  );
}

function Notes({ due }: { due: readonly Due[] }) {
  return (
    <>
      {due.map((each) => (
        <p key={each.id} class="notice notice-waiting" data-due={each.id}>
          {sentence(each)}
        </p>
      ))}
    </>
  );
}

/** Leads to the dates, where there are any. */
export function RemindLink() {
  if (coming.value.length === 0) return null;
  return (
    <LinkButton action="remind" to={{ view: 'remind' }}>
      {t('remind.link')}
    </LinkButton>
  );
}
