/** Practising with a passkey that belongs to Passus alone: what will happen, one tap at a time, and what came of it. */
import { useEffect } from 'preact/hooks';
import { beginPractice, leavePractice, pressPractice, stand } from '../practising';
import { currentRoute } from '../route';
import { where } from '../state';
import { day, lines, t } from '../words';
import { Button, LinkButton, MainButton } from './buttons';
import { Lines } from './line';
import { Screen } from './screen';

/** Each state has a heading, lines, and at most one thing to tap beside the way on. */
export function PracticeKeyScreen() {
  useEffect(() => {
    void beginPractice();
    return leavePractice;
  }, []);
  if (stand.value === undefined) return <main data-view="practice-key" aria-busy="true" />;
  const { state, button, askedAway, mayStay, last } = stand.value;
  const { begun } = where.value;
  // To stop is no more than a way out.
  const Tap = button === 'stop' ? Button : MainButton;
  return (
    <Screen key={state} view="practice-key" heading={t(`practiceKey.${state}.title`)} above={t('practiceKey.banner')}>
      {last && <p class="state">{t(`practiceKey.last.${String(last.worked)}`, { day: day(last.at) })}</p>}
      <Lines texts={lines(`practiceKey.${state}.lines`)} />
      {askedAway && <p>{t('practiceKey.askedAway')}</p>}
      <div class="actions" data-practice={state}>
        {button && (
          <Tap action={button} onPress={() => pressPractice(t('practiceKey.name'))}>
            {t(`practiceKey.buttons.${button}`)}
          </Tap>
        )}
        <LinkButton action="resume" to={begun ? currentRoute(where.value) : { view: 'home' }} main={!button}>
          {t(begun ? 'step.toCurrent' : 'practiceKey.buttons.home')}
        </LinkButton>
      </div>
      {mayStay && (
        <section data-by-hand>
          <h2>{t('practiceKey.byHand')}</h2>
          <Lines texts={lines('practiceKey.byHandLines')} />
        </section>
      )}
    </Screen>
  );
}
