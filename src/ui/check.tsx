/** The device check: what was found on this device, what it means, and what to do. */
import { useEffect } from 'preact/hooks';
import { answerCheck, answers, looked, lookAtDevice, results } from '../checking';
import type { CheckId, QuestionId, Result } from '../engine/check';
import { currentRoute } from '../route';
import { where } from '../state';
import { counted } from '../counted';
import { lines, t, time } from '../words';
import { AfterCheck } from './after-check';
import { Button, LinkButton } from './buttons';
import { Choices } from './choices';
import { HelperCard, systemText } from './helper-line';
import { Lines } from './line';
import { PictureOf } from './picture';
import { Screen } from './screen';
import { Sign } from './sign';

/** Looks anew each time that it is opened. */
export function CheckScreen() {
  useEffect(() => void lookAtDevice(), []);
  const { value: look } = looked;
  if (look === undefined) return <main data-view="check" aria-busy="true" />;
  const { found, at } = look;
  const device = t(`device.${found.kind}`);
  const count = results.value.filter(({ outcome }) => outcome === 'look').length;
  return (
    <Screen view="check" heading={t('check.title', { device })}>
      <p class="lead" role="status" data-look={count}>
        {count === 0 ? t('check.good') : counted('check.toLookAt', count)} {t('check.lookedAt', { time: time(at) })}
      </p>
      <HelperCard />
      {results.value.map((result) => (
        <Card key={result.id} result={result} values={{ device, system: systemText(found.system) }} />
      ))}
      <p class="quiet">{t('check.internet')}</p>
      <AfterCheck />
      <div class="actions">
        {where.value.begun && (
          <LinkButton action="resume" to={currentRoute(where.value)} main>
            {t('step.toCurrent')}
          </LinkButton>
        )}
        <Button action="check-again" onPress={() => void lookAtDevice()}>
          {t('check.again')}
        </Button>
      </div>
    </Screen>
  );
}

function Card({ result, values }: { result: Result; values: Readonly<Record<string, string>> }) {
  const { id, outcome, words, place } = result;
  const answerable = isQuestion(id);
  return (
    <section class={`card check-${outcome}`} data-check={id} data-outcome={outcome}>
      <h2>{t(`check.titles.${id}`)}</h2>
      <p class="outcome">
        <Sign outcome={outcome} /> {t(`check.outcomes.${outcome}`)}
      </p>
      <Lines texts={lines(answerable ? `check.answered.${words}` : `check.results.${id}.${words}`, values)} />
      {place !== undefined && <Lines texts={lines(`check.places.${place}`, values)} />}
      {id === 'icon' && outcome === 'look' && <LinkButton to={{ view: 'install' }}>{t('home.install')}</LinkButton>}
      {answerable && <Pictured id={id} />}
      {answerable && <Ask id={id} device={values.device ?? ''} />}
    </section>
  );
}

/** What a question is about, drawn as at the step that asks for it. */
function Pictured({ id }: { id: QuestionId }) {
  const asking = where.value.path.find(({ step }) => step.check === id);
  return asking === undefined ? null : <PictureOf step={asking.step.id} />;
}

function isQuestion(id: CheckId): id is QuestionId {
  return id === 'lock' || id === 'keychain' || id === 'autofill';
}

const ANSWERS = ['yes', 'no', 'unsure'] as const;

function Ask({ id, device }: { id: QuestionId; device: string }) {
  return (
    <Choices
      legend={t(`check.questions.${id}`, { device })}
      name={id}
      options={ANSWERS.map((value) => ({ value, text: t(`check.answers.${value}`) }))}
      chosen={answers.value[id]}
      choose={(value) => answerCheck(id, ANSWERS.find((answer) => answer === value) ?? 'unsure')}
    />
  );
}
