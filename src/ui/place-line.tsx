/** A place on the way in one line: stage and step, or that all is done. */
import type { Where } from '../engine/where';
import { t } from '../words';
import { Line } from './line';

export function PlaceLine({ where: { current } }: { where: Where }) {
  if (current === undefined) return <>{t('guide:done.title')}</>;
  return (
    <>
      {t(`guide:stages.${current.stage.id}.title`)} · <Line text={t(`guide:steps.${current.step.id}.title`)} />
    </>
  );
}
