/** For who helps somebody else: that person's place on this device, without touching one's own. */
import { lookAt } from '../bookmarking';
import { lines, t } from '../words';
import { CodeField } from './code-field';
import { Lines } from './line';
import { Screen } from './screen';

/** A code is all that it takes. */
export function HelpingScreen() {
  return (
    <Screen view="helping" heading={t('helping.title')}>
      <Lines texts={lines('helping.lines')} />
      <CodeField button={t('helping.show')} onRead={lookAt} />
    </Screen>
  );
}
