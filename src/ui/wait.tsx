/** The wait: since when, until when it is normal, from when to worry and whom to ask, and "it has come". */
import { isDone } from '../engine/path';
import { dispatch, dispatchAndGo, go, progress, where } from '../state';
import { currentRoute } from '../route';
import { lines, t } from '../words';
import { Button, LinkButton, MainButton } from './buttons';
import { Contact } from './contact';
import { Part } from './later';
import { Lines } from './line';
import { Screen } from './screen';
import { StageAndNumber } from './step';
import { WaitTimes } from './wait-times';

/** The screen of a wait, while it lasts and after it. */
export function WaitScreen() {
  const { path, waiting } = where.value;
  const index = path.findIndex(({ step }) => step.kind === 'wait');
  const at = path[index];
  if (at === undefined) return null;
  const { id, trouble } = at.step;
  const before = path[index - 1];
  return (
    <Screen
      view="wait"
      step={id}
      heading={t(`guide:steps.${id}.title`)}
      above={<StageAndNumber at={at} />}
      offersUpdate
    >
      {waiting !== undefined && <WaitTimes waiting={waiting} />}
      <Lines texts={lines(`guide:steps.${id}.lines`)} />
      <div class="actions">
        {waiting === undefined ? (
          <>
            <p class="state state-done">{t('wait.isOver')}</p>
            <LinkButton action="resume" to={currentRoute(where.value)} main>
              {t('step.toCurrent')}
            </LinkButton>
          </>
        ) : (
          <MainButton action="arrived" onPress={() => dispatchAndGo({ type: 'done', step: id })}>
            {t('wait.arrived')}
          </MainButton>
        )}
        {trouble.length > 0 && (
          <LinkButton action="trouble" to={{ view: 'trouble', step: id }}>
            {t('wait.trouble')}
          </LinkButton>
        )}
      </div>
      {waiting !== undefined && <Part of="pause" />}
      {(waiting?.state === 'worry' || waiting?.state === 'unclear') && <Contact id={waiting.step.contact} />}
      <nav class="around" aria-label={t('step.around')}>
        {before !== undefined && (
          <LinkButton action="back" to={{ view: 'step', step: before.step.id }}>
            {t('step.back')}
          </LinkButton>
        )}
        {isDone(at.step, progress.value) && (
          <Button
            action="undo"
            onPress={() => {
              dispatch({ type: 'undo', step: id });
              go({ view: 'wait' });
            }}
          >
            {t('wait.undo')}
          </Button>
        )}
        <LinkButton action="overview" to={{ view: 'overview' }}>
          {t('step.overview')}
        </LinkButton>
      </nav>
    </Screen>
  );
}
