/** The hard words, explained in plain ones. */
import { catalogue } from 'virtual:passus/catalogue';
import { t } from '../words';
import { LinkButton } from './buttons';
import { Line } from './line';
import { Screen } from './screen';

/** All words, one after the other. */
export function GlossaryScreen() {
  return (
    <Screen view="words" heading={t('words.title')}>
      <Glossary />
      <div class="actions">
        <LinkButton action="help" to={{ view: 'help' }}>
          {t('help.title')}
        </LinkButton>
      </div>
    </Screen>
  );
}

/** The list of them. */
export function Glossary() {
  return (
    <dl class="glossary">
      {catalogue.glossary.map((id) => (
        <div key={id} data-word={id}>
          <dt>{t(`glossary.${id}.term`)}</dt>
          <dd>
            <Line text={t(`glossary.${id}.meaning`)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
