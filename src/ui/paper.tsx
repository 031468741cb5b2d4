/** How far one has come, to be written on paper: a tab on an Apple device may forget it (fact P8). */
import { numberOf } from '../engine/where';
import { forgetful } from '../installed';
import { where } from '../state';
import { t } from '../words';

/** What to write: the stage and the number of the step. */
export function PaperNote() {
  const { current, path } = where.value;
  if (current === undefined) return null;
  const stage = t(`guide:stages.${current.stage.id}.title`);
  return <p>{t('paper.write', { stage, number: numberOf(path, current.step.id)?.number ?? 0 })}</p>;
}

/** The reminder at each pause; nothing where the device remembers. */
export function PaperReminder() {
  if (!forgetful) return null;
  return (
    <section class="notice notice-waiting" data-notice="paper">
      <PaperNote />
      <p>{t('paper.why')}</p>
    </section>
  );
}
