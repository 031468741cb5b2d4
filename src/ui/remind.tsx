/** The dates to remember: each to put into the calendar or to write on paper, and notices where the system allows them. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Due } from '../engine/due';
import {
  askForNotices,
  calendarAddress,
  calendarIsOutside,
  coming,
  lookAtNotices,
  notices,
  saveForCalendar,
  sentence,
} from '../reminding';
import { currentRoute } from '../route';
import { where } from '../state';
import { day, lines, t, time } from '../words';
import { Button, LinkButton } from './buttons';
import { Lines } from './line';
import { Screen } from './screen';

/** Every date that is still to come. */
export function RemindScreen() {
  useEffect(() => void lookAtNotices(), []);
  const dates = coming.value;
  return (
    <Screen view="remind" heading={t('remind.title')}>
      <Lines texts={lines(dates.length === 0 ? 'remind.none' : 'remind.lines')} />
      {dates.length > 0 && calendarIsOutside && <p class="quiet">{t('remind.outside')}</p>}
      {dates.map((date) => (
        <DateCard key={date.id} date={date} />
      ))}
      {dates.length > 0 && <Notices />}
      <div class="actions">
        <LinkButton action="resume" to={currentRoute(where.value)} main>
          {t('step.toCurrent')}
        </LinkButton>
      </div>
    </Screen>
  );
}

function DateCard({ date }: { date: Due }) {
  // Whether it was tried, and what the person then said: does it stand in the calendar?
  const tried = useSignal(false);
  const stands = useSignal<boolean | undefined>(undefined);
  const { id, remindAt } = date;
  const when = { day: day(remindAt), time: time(remindAt) };
  const attempt = () => {
    tried.value = true;
    stands.value = undefined;
  };
  return (
    <section class="card" data-reminder={id}>
      <h2>{t(`guide:due.${id}.title`)}</h2>
      <p class="lead">
        <strong>{t('remind.when', when)}</strong>
      </p>
      {date.at > remindAt && <p>{sentence(date)}</p>}
      <PutIntoCalendar date={date} outside={calendarIsOutside} text={t('remind.put')} onPress={attempt} />
      <div role="status">
        {tried.value && stands.value === undefined && <p>{t('remind.asked')}</p>}
        {stands.value === true && <p class="state state-done">{t('remind.stands')}</p>}
        {stands.value === false && <p>{t('remind.standsNot')}</p>}
      </div>
      {tried.value && stands.value === undefined && (
        <div class="pair">
          <Button action="stands" onPress={() => (stands.value = true)}>
            {t('remind.yes')}
          </Button>
          <Button action="stands-not" onPress={() => (stands.value = false)}>
            {t('remind.no')}
          </Button>
        </div>
      )}
      {stands.value === false && (
        <PutIntoCalendar date={date} outside={!calendarIsOutside} text={t('remind.otherWay')} onPress={attempt} />
      )}
    </section>
  );
}

interface PutProps {
  readonly date: Due;
  /** On the outside page, instead of as a file. */
  readonly outside: boolean;
  readonly text: string;
  readonly onPress: () => void;
}

function PutIntoCalendar({ date, outside, text, onPress }: PutProps) {
  if (outside) {
    return (
      <a
        class="button"
        data-action="calendar"
        href={calendarAddress(date)}
        target="_blank"
        rel="noopener noreferrer"
        onClick={onPress}
      >
        {text}
      </a>
    );
  }
  return (
    <Button
      action="calendar"
      onPress={() => {
        saveForCalendar(date);
        onPress();
      }}
    >
      {text}
    </Button>
  );
}

/** Notices of the system: what is true here, and the button only where it can do something. */
function Notices() {
  const { value: state } = notices;
  if (state === undefined) return null;
  return (
    <section class="card" data-notices={state}>
      <h2>{t('remind.notices')}</h2>
      <div role="status">
        <p>{t(`remind.noticesAre.${state}`)}</p>
      </div>
      {state === 'ask' && (
        <Button action="remind-me" onPress={() => void askForNotices()}>
          {t('remind.noticesAsk')}
        </Button>
      )}
    </section>
  );
}
