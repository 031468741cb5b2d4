/** The reminder card: all that is worth having on paper, to be printed or copied by hand. */
import { catalogue } from 'virtual:passus/catalogue';
import { code } from '../bookmarking';
import { address } from '../installed';
import { now, printPage, where } from '../state';
import { currentRoute } from '../route';
import { coming, dueApartFromWait, sentence } from '../reminding';
import { day, lines, t, time } from '../words';
import { LinkButton, MainButton } from './buttons';
import { Code } from './code';
import { Lines } from './line';
import { PlaceLine } from './place-line';
import { Screen } from './screen';
import { WaitTimes } from './wait-times';

/** Whom one can write to or call: the paper has no other use for a name. */
const reachable = Object.entries(catalogue.contacts).filter(([, { phone, email }]) => phone ?? email);

/** One page of A4; nothing on it is secret. */
export function PaperScreen() {
  const { waiting } = where.value;
  const today = { day: day(now.value), year: new Date(now.value).getFullYear() };
  return (
    <Screen view="paper" heading={t('paper.title')} above={t('paper.date', today)}>
      <div class="unprinted">
        <Lines texts={lines('paper.lines')} />
        <div class="actions">
          <MainButton action="print" onPress={printPage}>
            {t('paper.print')}
          </MainButton>
        </div>
      </div>
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
      </section>
      <section>
        <h2>{t('paper.ask')}</h2>
        <dl class="by-hand">
          {['name', 'phone'].map((what) => (
            <div key={what}>
              <dt>{t(`paper.${what}`)}</dt>
              <dd />
            </div>
          ))}
        </dl>
        {reachable.map(([id, { phone, email, hours }]) => (
          <p key={id}>
            <b>{t(`contacts.${id}.name`)}</b>
            {phone !== undefined && <br />}
            {phone}
            {hours !== undefined && <>. {t('contact.hours', { from: hours.from, to: hours.to })}</>}
            {email !== undefined && <br />}
            {email}
          </p>
        ))}
      </section>
      <div class="actions">
        <LinkButton action="resume" to={where.value.begun ? currentRoute(where.value) : { view: 'home' }}>
          {t('step.toCurrent')}
        </LinkButton>
      </div>
    </Screen>
  );
}
