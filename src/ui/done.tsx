/** The last page: calm, what works now, and what is worth remembering. */
import { guide, printPage } from '../state';
import { lines, t } from '../words';
import { Button, LinkButton } from './buttons';
import { RemindLink } from './due';
import { Lines, Paragraph } from './line';
import { PrintLink } from './on-paper';
import { Screen } from './screen';
import { SpeakButton } from './speak';
import { WordsHere } from './words-here';

/** Everything is done. */
export function DoneScreen() {
  return (
    <Screen view="done" heading={t('guide:done.title')}>
      <Lines texts={lines('guide:done.lines')} />
      <ul class="items">
        {guide.value.done.map((id) => (
          <li key={id} data-item={id}>
            <Paragraph text={t(`guide:done.items.${id}`)} />
          </li>
        ))}
      </ul>
      <WordsHere of={['guide:done.words']} />
      <div class="actions">
        <PrintLink />
        <RemindLink />
        <Button action="print" onPress={printPage}>
          {t('done.print')}
        </Button>
        <SpeakButton />
      </div>
      <nav class="around" aria-label={t('step.around')}>
        <LinkButton action="overview" to={{ view: 'overview' }}>
          {t('step.overview')}
        </LinkButton>
      </nav>
    </Screen>
  );
}
