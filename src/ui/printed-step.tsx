/** A step on paper: a box, ticked if it is done, what to do, the answer that was given, and the whole address. */
import { catalogue } from 'virtual:passus/catalogue';
import type { Question } from '../engine/guide';
import { answerTo, isDone, type PathStep } from '../engine/path';
import { numberOf } from '../engine/where';
import { progress, where } from '../state';
import { lines, t } from '../words';
import { Line } from './line';
import { PlainLines } from './on-paper';
import { PictureOf } from './picture';

/** It has the number that it has on the screen, so that one can speak of it on the telephone. */
export function PrintedStep({ at }: { at: PathStep }) {
  const { step } = at;
  const { path, current, passed } = where.value;
  const key = `guide:steps.${step.id}`;
  const address = step.place && catalogue.places[step.place]?.address;
  return (
    <section class="printed" data-printed={step.id}>
      <h3>
        <Box ticked={isDone(step, progress.value)} />{' '}
        <span>
          {numberOf(path, step.id)?.number}. <Line text={t(`${key}.title`)} />
          {at === current && <> ({t('overview.current')})</>}
          {passed.includes(at) && <> ({t('overview.passed')})</>}
        </span>
      </h3>
      <PictureOf step={step.id} />
      <PlainLines texts={lines(`${key}.lines`)} />
      {step.kind === 'question' && <Answers question={step} />}
      {address !== undefined && (
        <p>
          {t('outside.address')}{' '}
          <span class="address" translate={false}>
            {address}
          </span>
        </p>
      )}
    </section>
  );
}

/** The answer that was given; all there are, to be ticked by hand, where none was. */
function Answers({ question: { id, answers }, question }: { question: Question }) {
  const given = answerTo(question, progress.value);
  const textOf = (answer: string) => t(`guide:steps.${id}.answers.${answer}`);
  if (given !== undefined) return <p data-given={given}>{t('print.answer', { answer: textOf(given) })}</p>;
  return (
    <ul class="to-tick" role="list">
      {answers.map((answer) => (
        <li key={answer}>
          <Box /> {textOf(answer)}
        </li>
      ))}
    </ul>
  );
}

/** Drawn, so that no font can lack it and paper has it without backgrounds. Named where it says something. */
function Box({ ticked }: { ticked?: boolean }) {
  const named = ticked !== undefined && {
    role: 'img' as const,
    'aria-label': t(ticked ? 'overview.done' : 'print.open'),
  };
  return (
    <svg class="sign box" viewBox="0 0 24 24" aria-hidden={named === false} {...named}>
      <rect x="1.5" y="1.5" width="21" height="21" />
      {ticked === true && <path d="M6 12l4.5 5L18 7" />}
    </svg>
  );
}
