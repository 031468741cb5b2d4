/** The whole way at a glance: stages, steps, and what is done. */
import { isDone, type PathStep } from '../engine/path';
import { linkTo, progress, where, guide } from '../state';
import { currentRoute } from '../route';
import { t } from '../words';
import { LinkButton } from './buttons';
import { PracticeLink } from './parts';
import { Line } from './line';
import { PrintLink } from './on-paper';
import { Screen } from './screen';

/** Every step on this person's way; each can be looked at. */
export function OverviewScreen() {
  const { path, current, passed, percent } = where.value;
  return (
    <Screen view="overview" heading={t('guide:title')}>
      <p class="quiet">{t('home.percent', { percent })}</p>
      <div class="actions">
        <LinkButton action="resume" to={currentRoute(where.value)} main>
          {t('overview.resume')}
        </LinkButton>
        <PracticeLink />
      </div>
      {guide.value.stages.map((stage) => (
        <section key={stage.id} data-stage={stage.id}>
          <h2>{t(`guide:stages.${stage.id}.title`)}</h2>
          <ol class="steps" role="list">
            {path
              .filter((at) => at.stage.id === stage.id)
              .map((at) => {
                const state = at === current ? 'current' : stateOf(at, passed);
                return (
                  <li key={at.step.id} class={`step-${state}`}>
                    <a
                      href={linkTo({ view: 'step', step: at.step.id })}
                      aria-current={state === 'current' ? 'step' : undefined}
                    >
                      <span>
                        <Line text={t(`guide:steps.${at.step.id}.title`)} />
                      </span>{' '}
                      <span class="step-state">{t(`overview.${state}`)}</span>
                    </a>
                  </li>
                );
              })}
          </ol>
        </section>
      ))}
      <div class="actions">
        <PrintLink />
      </div>
    </Screen>
  );
}

function stateOf(at: PathStep, passed: readonly PathStep[]): 'done' | 'passed' | 'ahead' {
  if (isDone(at.step, progress.value)) return 'done';
  return passed.includes(at) ? 'passed' : 'ahead';
}
