/** One step: what to do, the button that says it is done, and the ways out of any trouble. */
import { useState } from 'preact/hooks';
import { answerTo, isDone, type PathStep } from '../engine/path';
import { numberOf } from '../engine/where';
import type { Question, Step } from '../engine/guide';
import { device, dispatch, dispatchAndGo, go, guide, progress, where } from '../state';
import { currentRoute } from '../route';
import { has, lines, t } from '../words';
import { Button, LinkButton, MainButton } from './buttons';
import { Part } from './later';
import { Line, Lines } from './line';
import { Outside } from './outside';
import { PictureOf } from './picture';
import { Screen } from './screen';
import { Unhurried } from './unhurried';
import { WordsHere } from './words-here';

/** The screen of a step: to be done now, done already, or still ahead. */
export function StepScreen({ id }: { id: string }) {
  const [undone, setUndone] = useState(false);
  const found = where.value.path.find(({ step }) => step.id === id);
  if (found === undefined) return null;
  const { step } = found;
  const key = `guide:steps.${id}`;
  return (
    <Screen
      key={undone ? 'undone' : 'opened'}
      view="step"
      step={id}
      heading={t(`${key}.title`)}
      above={<StageAndNumber at={found} />}
    >
      <WithPicture step={step} />
      <Part of="limits" step={id} />
      {step.place !== undefined && <Outside place={step.place} />}
      <div class="actions">
        {step.kind === 'question' ? <Answers question={step} /> : <DoneOrOn at={found} />}
        <Unhurried>
          {step.check !== undefined && <LookLink />}
          {step.trouble.length > 0 && <TroubleLink id={id} />}
          <Part of="speak" />
        </Unhurried>
      </div>
      <Unhurried>
        <Around at={found} undone={undone} afterUndo={() => setUndone(true)} />
        <Part of="aloud" step={id} />
      </Unhurried>
    </Screen>
  );
}

/** "Stage, step 3 of 11": where a step stands. */
export function StageAndNumber({ at }: { at: PathStep }) {
  const place = numberOf(where.value.path, at.step.id);
  return (
    <>
      <span class="stage-name">{t(`guide:stages.${at.stage.id}.title`)}</span>{' '}
      <span class="number">{t('step.number', { number: place?.number ?? 0, total: place?.total ?? 0 })}</span>
    </>
  );
}

/** What to do, beside a drawing of the screen where it is done. */
function WithPicture({ step: { id, picture } }: { step: Step }) {
  const key = `guide:steps.${id}`;
  const texts = (
    <div>
      <Lines texts={lines(`${key}.lines`)} />
      <WordsHere of={[`${key}.words`]} />
    </div>
  );
  if (picture === undefined) return texts;
  return (
    <div class="beside">
      {texts}
      <Unhurried>
        <PictureOf step={id} />
      </Unhurried>
    </div>
  );
}

/** For what Passus can see by itself, or knows where to find. */
function LookLink() {
  return (
    <LinkButton action="check" to={{ view: 'check' }}>
      {t('step.check')}
    </LinkButton>
  );
}

function TroubleLink({ id }: { id: string }) {
  return (
    <LinkButton action="trouble" to={{ view: 'trouble', step: id }}>
      {t('step.trouble')}
    </LinkButton>
  );
}

function Answers({ question }: { question: Question }) {
  const given = answerTo(question, progress.value);
  return (
    <>
      {inOrder(question).map((answer, index) => (
        <button
          key={answer}
          type="button"
          class={index === 0 ? 'button button-main' : 'button button-answer'}
          data-answer={answer}
          aria-pressed={given === undefined ? undefined : given === answer}
          onClick={() => dispatchAndGo({ type: 'answer', step: question.id, answer })}
        >
          {t(`guide:steps.${question.id}.answers.${answer}`)}
        </button>
      ))}
    </>
  );
}

/** The usual answer first. Of devices that is the one at hand; but not a computer, because no passkey is meant for it. */
function inOrder({ id, answers }: Question): readonly string[] {
  if (id !== guide.value.device || device === 'computer') return answers;
  return [...answers].sort((one, other) => Number(other === device) - Number(one === device));
}

function DoneOrOn({ at }: { at: PathStep }) {
  const { step } = at;
  const { current, passed } = where.value;
  const isCurrent = current === at;
  if (isCurrent) {
    const own = `guide:steps.${step.id}.done`;
    return (
      <MainButton action="done" onPress={() => dispatchAndGo({ type: 'done', step: step.id })}>
        {/* One piece for the button to place, so that the space before a label stays. */}
        <span>
          <Line text={t(has(own) ? own : 'step.done')} />
        </span>
      </MainButton>
    );
  }
  const done = isDone(step, progress.value);
  return (
    <>
      <p class={done ? 'state state-done' : 'state'}>
        {t(done ? 'step.isDone' : passed.includes(at) ? 'step.isPassed' : 'step.isAhead')}
      </p>
      <LinkButton action="resume" to={currentRoute(where.value)} main>
        {t('step.toCurrent')}
      </LinkButton>
    </>
  );
}

interface AroundProps {
  readonly at: PathStep;
  /** The step was taken back on this very screen: a second tap at the same place must not take back one more. */
  readonly undone: boolean;
  readonly afterUndo: () => void;
}

/** The steps around this one, and taking back a tap. */
function Around({ at, undone, afterUndo }: AroundProps) {
  const { path, current } = where.value;
  const index = path.indexOf(at);
  const before = path[index - 1];
  const isCurrent = current === at;
  const undoable = isCurrent ? (undone ? undefined : before) : isDone(at.step, progress.value) ? at : undefined;
  return (
    <nav class="around" aria-label={t('step.around')}>
      {before !== undefined && (
        <LinkButton action="back" to={{ view: 'step', step: before.step.id }}>
          {t('step.back')}
        </LinkButton>
      )}
      {undoable !== undefined && (
        <Button
          action="undo"
          onPress={() => {
            dispatch({ type: 'undo', step: undoable.step.id });
            if (isCurrent) go({ view: 'step', step: undoable.step.id });
            else afterUndo();
          }}
        >
          {t(isCurrent ? 'step.undoLast' : 'step.undoThis')}
        </Button>
      )}
      <LinkButton action="overview" to={{ view: 'overview' }}>
        {t('step.overview')}
      </LinkButton>
      <Part of="practice" step={at.step.id} />
    </nav>
  );
}
