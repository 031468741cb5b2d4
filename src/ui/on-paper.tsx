/** What the card and the whole guide on paper have in common. */
import type { ComponentChildren } from 'preact';
import { code } from '../bookmarking';
import { address } from '../installed';
import { now, where } from '../state';
import { coming, dueApartFromWait, sentence } from '../reminding';
import { day, t, time } from '../words';
import { LinkButton } from './buttons';
import { Code } from './code';
import { Line } from './line';
import { PlaceLine } from './place-line';
import { WaitTimes } from './wait-times';

/** The day on which it is printed. */
export function DateLine() {
  return <>{t('paper.date', { day: day(now.value), year: new Date(now.value).getFullYear() })}</>;
}

/** Where the person is, what is due, and what is to come. */
export function PlaceOnPaper() {
  const { waiting } = where.value;
  return (
    <>
      <section>
        <h2>{t('paper.place')}</h2>
        <p>
          <PlaceLine where={where.value} />
        </p>
        {waiting !== undefined && <WaitTimes waiting={waiting} />}
        {dueApartFromWait.value.map((due) => (
          <p key={due.id} data-due={due.id}>
            {sentence(due)}
          </p>
        ))}
      </section>
      {coming.value.length > 0 && (
        <section>
          <h2>{t('remind.title')}</h2>
          {coming.value.map(({ id, remindAt }) => (
            <p key={id} data-reminder={id}>
              <b>{t('remind.when', { day: day(remindAt), time: time(remindAt) })}</b>
              <br />
              {t(`guide:due.${id}.title`)}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

/** The bookmark, and where Passus is; `children` stand below. */
export function BookmarkOnPaper({ children }: { children?: ComponentChildren }) {
  return (
    <section>
      <h2>{t('bookmark.title')}</h2>
      <Code text={code.value} />
      <p>{t('bookmark.secret')}</p>
      <p>
        {t('paper.how')}{' '}
        <span class="address" translate={false}>
          {address}
        </span>
      </p>
      {children}
    </section>
  );
}

/** Lines as they stand on paper: there no hard word can be opened. */
export function PlainLines({ texts }: { texts: readonly string[] }) {
  return (
    <div class="lines">
      {texts.map((text) => (
        <p key={text}>
          <Line text={text} />
        </p>
      ))}
    </div>
  );
}

/** Lines to be written on, each behind what belongs there. */
export function ByHand({ what }: { what: readonly string[] }) {
  return (
    <dl class="by-hand">
      {what.map((each) => (
        <div key={each}>
          <dt>{each}</dt>
          <dd />
        </div>
      ))}
    </dl>
  );
}

/** To the whole guide on paper. */
export function PrintLink() {
  return (
    <LinkButton action="print-guide" to={{ view: 'print' }}>
      {t('print.link')}
    </LinkButton>
  );
}
