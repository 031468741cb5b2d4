/** The opening page of a stage: what comes, how long it takes, and that one may stop here. */
import { guide, where } from '../state';
import { currentRoute } from '../route';
import { lines, t } from '../words';
import { LinkButton } from './buttons';
import { Lines } from './line';
import { Part } from './later';
import { Screen } from './screen';
import { WordsHere } from './words-here';

/** A pause between two stages. */
export function StageScreen({ id }: { id: string }) {
  const stage = guide.value.stages.find((candidate) => candidate.id === id);
  if (stage === undefined) return null;
  const { current, atOpening } = where.value;
  const begins = atOpening && current?.stage.id === id;
  const key = `guide:stages.${id}`;
  return (
    <Screen
      view="stage"
      step={begins ? current.step.id : undefined}
      heading={t(`${key}.opening.title`)}
      above={t(`${key}.title`)}
    >
      <Lines texts={lines(`${key}.opening.lines`)} />
      <WordsHere of={[`${key}.opening.words`]} />
      <div class="actions">
        <LinkButton
          action="go-on"
          to={begins ? { view: 'step', step: current.step.id } : currentRoute(where.value)}
          main
        >
          {t(begins ? 'stage.goOn' : 'step.toCurrent')}
        </LinkButton>
        {begins && <Part of="remind" />}
        <Part of="speak" />
      </div>
      <p class="quiet">{t('stage.pause')}</p>
      {begins && <Part of="pause" />}
      <nav class="around" aria-label={t('step.around')}>
        <LinkButton action="overview" to={{ view: 'overview' }}>
          {t('step.overview')}
        </LinkButton>
        <Part of="practice" step={id} />
      </nav>
    </Screen>
  );
}
