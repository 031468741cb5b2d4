/** The wait: since when, until when it is normal, from when to worry and whom to ask, and "it has come". */
import type { Step } from '../engine/guide';
import { isDone } from '../engine/path';
import { dispatch, dispatchAndGo, go, progress, where } from '../state';
import { currentRoute } from '../route';
import { lines, t } from '../words';
import { AtHand } from './at-hand';
import { Button, LinkButton, MainButton } from './buttons';
import { Contact } from './contact';
import { RemindLink } from './due';
import { Part } from './later';
import { Lines } from './line';
import { Screen } from './screen';
import { SpeakButton } from './speak';
import { StageAndNumber } from './step';
import { WaitTimes } from './wait-times';
import { WordsHere } from './words-here';

/** The screen of a wait, while it lasts and after it. Once it is time to worry it opens with whom to ask. */
export function WaitScreen() {
  const { path, waiting } = where.value;
  const index = path.findIndex(({ step }) => step.kind === 'wait');
  const at = path[index];
  if (at === undefined) return null;
  const { id } = at.step;
  const isOver = isDone(at.step, progress.value);
  const worries = waiting?.state === 'worry' || waiting?.state === 'unclear';
  return (
    <Screen
      key={String(isOver)}
      view="wait"
      step={id}
      heading={waiting?.state === 'worry' ? t('waiting.ask') : t(`guide:steps.${id}.title`)}
      above={<StageAndNumber at={at} />}
    >
      {waiting !== undefined && <WaitTimes waiting={waiting} />}
      {worries ? (
        <>
          <Contact id={waiting.step.contact} />
          <AtHand />
        </>
      ) : (
        <>
          <Lines texts={lines(`guide:steps.${id}.lines`)} />
          <WordsHere of={[`guide:steps.${id}.words`]} />
        </>
      )}
      <Actions step={at.step} />
      {waiting !== undefined && <Part of="pause" />}
      {waiting !== undefined && !worries && (
        <p class="quiet">{t('waiting.whom', { name: t(`contacts.${waiting.step.contact}.name`) })}</p>
      )}
      <Around step={id} before={path[index - 1]?.step.id} isOver={isOver} />
    </Screen>
  );
}

function Actions({ step: { id, trouble } }: { step: Step }) {
  const { waiting } = where.value;
  return (
    <div class="actions">
      {waiting === undefined ? (
        <>
          <p class="state state-done">{t('waiting.isOver')}</p>
          <LinkButton action="resume" to={currentRoute(where.value)} main>
            {t('step.toCurrent')}
          </LinkButton>
        </>
      ) : (
        <MainButton action="arrived" onPress={() => dispatchAndGo({ type: 'done', step: id })}>
          {t('waiting.arrived')}
        </MainButton>
      )}
      {waiting !== undefined && <RemindLink />}
      {trouble.length > 0 && (
        <LinkButton action="trouble" to={{ view: 'trouble', step: id }}>
          {t('waiting.trouble')}
        </LinkButton>
      )}
      <SpeakButton />
    </div>
  );
}

interface AroundProps {
  readonly step: string;
  readonly before: string | undefined;
  readonly isOver: boolean;
}

function Around({ step, before, isOver }: AroundProps) {
  return (
    <nav class="around" aria-label={t('step.around')}>
      {before !== undefined && (
        <LinkButton action="back" to={{ view: 'step', step: before }}>
          {t('step.back')}
        </LinkButton>
      )}
      {isOver && (
        <Button
          action="undo"
          onPress={() => {
            dispatch({ type: 'undo', step });
            go({ view: 'wait' });
          }}
        >
          {t('waiting.undo')}
        </Button>
      )}
      <LinkButton action="overview" to={{ view: 'overview' }}>
        {t('step.overview')}
      </LinkButton>
    </nav>
  );
}
