/** The reminder card: all that is worth having on paper, to be printed or copied by hand. */
import { catalogue } from 'virtual:passus/catalogue';
import { printPage, where } from '../state';
import { currentRoute } from '../route';
import { lines, t } from '../words';
import { LinkButton, MainButton } from './buttons';
import { Lines } from './line';
import { BookmarkOnPaper, ByHand, DateLine, PlaceOnPaper, PrintLink } from './on-paper';
import { Screen } from './screen';

/** Whom one can write to or call: the paper has no other use for a name. */
const reachable = Object.entries(catalogue.contacts).filter(([, { phone, email }]) => phone ?? email);

/** One page of A4; nothing on it is secret. */
export function PaperScreen() {
  return (
    <Screen view="paper" heading={t('paper.title')} above={<DateLine />}>
      <div class="unprinted">
        <Lines texts={lines('paper.lines')} />
        <div class="actions">
          <MainButton action="print" onPress={printPage}>
            {t('paper.print')}
          </MainButton>
        </div>
      </div>
      <PlaceOnPaper />
      <BookmarkOnPaper />
      <section>
        <h2>{t('paper.ask')}</h2>
        <ByHand what={['name', 'phone'].map((what) => t(`paper.${what}`))} />
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
        <PrintLink />
      </div>
    </Screen>
  );
}
