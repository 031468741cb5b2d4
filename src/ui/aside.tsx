/** What was set aside because it could not be read: shown as it is, to copy for somebody who helps. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { asideText } from '../asides';
import { copy, keeping } from '../state';
import { lines, t } from '../words';
import { Button } from './buttons';
import { Lines } from './line';

/** Nothing, where nothing was set aside. */
export function Aside() {
  const text = useSignal('');
  const copied = useSignal<boolean | undefined>(undefined);
  // Setting aside is a part of saving.
  useEffect(() => void asideText().then((found) => (text.value = found)), [keeping.value]);
  if (text.value === '') return null;
  return (
    <section class="card" data-aside>
      <h2>{t('settings.aside')}</h2>
      <Lines texts={lines('settings.asideLines')} />
      <pre translate={false}>{text.value}</pre>
      <Button action="copy-aside" onPress={() => void copy(text.value).then((done) => (copied.value = done))}>
        {t('settings.asideCopy')}
      </Button>
      <p role="status" class="quiet status">
        {copied.value === undefined ? '' : t(copied.value ? 'settings.asideCopied' : 'settings.asideNotCopied')}
      </p>
    </section>
  );
}
