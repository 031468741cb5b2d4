/** The way to the device check, from screens that tell about help and settings. */
import { t } from '../words';
import { LinkButton } from './buttons';

export function CheckLink() {
  return (
    <LinkButton action="check" to={{ view: 'check' }}>
      {t('check.link')}
    </LinkButton>
  );
}
