/** The last page: calm, what works now, and what is worth remembering. */
import { guide } from '../state';
import { lines, t } from '../words';
import { LinkButton } from './buttons';
import { Line, Lines } from './line';
import { Screen } from './screen';

/** Everything is done. */
export function DoneScreen() {
  return (
    <Screen view="done" heading={t('guide:done.title')} offersUpdate>
      <Lines texts={lines('guide:done.lines')} />
      <ul class="done-items">
        {guide.value.done.map((id) => (
          <li key={id} data-item={id}>
            <Line text={t(`guide:done.items.${id}`)} />
          </li>
        ))}
      </ul>
      <nav class="around" aria-label={t('step.around')}>
        <LinkButton action="overview" to={{ view: 'overview' }}>
          {t('step.overview')}
        </LinkButton>
      </nav>
    </Screen>
  );
}
