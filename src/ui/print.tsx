/** The whole guide on paper, along this person's way: to be printed, ticked with a pen, and put beside the tablet. */
import { catalogue } from 'virtual:passus/catalogue';
import { link } from '../bookmarking';
import type { Stage } from '../engine/guide';
import { printPage, guide, where } from '../state';
import { lines, t } from '../words';
import { LinkButton, MainButton } from './buttons';
import { Contact } from './contact';
import { Glossary } from './glossary';
import { Lines } from './line';
import { BookmarkOnPaper, ByHand, DateLine, PlaceOnPaper, PlainLines } from './on-paper';
import { PrintedStep } from './printed-step';
import { Qr } from './qr';
import { Screen } from './screen';

/** Nothing on it is secret, and it has no place for anything that is. */
export function PrintScreen() {
  return (
    <Screen view="print" heading={t('guide:title')} above={<DateLine />}>
      <div class="unprinted">
        <Lines texts={lines('print.lines')} />
        <div class="actions">
          <MainButton action="print" onPress={printPage}>
            {t('print.print')}
          </MainButton>
          <LinkButton action="paper" to={{ view: 'paper' }}>
            {t('paper.link')}
          </LinkButton>
          <LinkButton action="overview" to={{ view: 'overview' }}>
            {t('step.overview')}
          </LinkButton>
        </div>
        <p class="quiet">{t('print.looks')}</p>
      </div>
      <p>{t('print.way')}</p>
      <PlaceOnPaper />
      <BookmarkOnPaper>
        <Qr text={link.value} label={t('bookmark.picture')} />
      </BookmarkOnPaper>
      {guide.value.stages.map((stage) => (
        <PrintedStage key={stage.id} stage={stage} />
      ))}
      <section class="leaf" data-leaf="contacts">
        <h2>{t('paper.ask')}</h2>
        <ByHand what={['name', 'phone'].map((what) => t(`paper.${what}`))} />
        {Object.keys(catalogue.contacts).map((id) => (
          <Contact key={id} id={id} />
        ))}
        <PlainLines texts={lines('help.safetyLines')} />
      </section>
      <section class="leaf" data-leaf="words">
        <h2>{t('words.title')}</h2>
        <Glossary />
      </section>
    </Screen>
  );
}

function PrintedStage({ stage: { id, opening } }: { stage: Stage }) {
  return (
    <section class="leaf" data-leaf={id}>
      <h2>{t(`guide:stages.${id}.title`)}</h2>
      {opening === true && <PlainLines texts={lines(`guide:stages.${id}.opening.lines`)} />}
      {where.value.path
        .filter(({ stage }) => stage.id === id)
        .map((at) => (
          <PrintedStep key={at.step.id} at={at} />
        ))}
      <ByHand what={[t('print.notes')]} />
    </section>
  );
}
