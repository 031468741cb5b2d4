/** What one can do after the device check: try out what it can only guess at. */
import { t } from '../words';
import { LinkButton } from './buttons';

/** The way to the practice with a passkey. */
export function AfterCheck() {
  return (
    <div class="actions">
      <LinkButton to={{ view: 'practice-key' }}>{t('practiceKey.start.title')}</LinkButton>
    </div>
  );
}
