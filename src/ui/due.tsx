/** What is due, on the screens of the way, and the way to the dates. It is loaded after the first paint. */
import type { Due } from '../engine/due';
import { coming, dueApartFromWait, limitsAt, sentence } from '../reminding';
import { t } from '../words';
import { LinkButton } from './buttons';

/** Everything that is due now, the most urgent first. */
export function DueNotes() {
  return <Notes due={dueApartFromWait.value} />;
}

/** Until when a step is to be done: a day and a time, never a countdown. */
export function LimitNotes({ step }: { step: string }) {
  return <Notes due={limitsAt(step)} />;
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
