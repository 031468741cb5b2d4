/** Leaving for an outside page: what will happen, the real address in words, and copying it. */
import { useSignal } from '@preact/signals';
import { catalogue } from 'virtual:passus/catalogue';
import { copy } from '../state';
import { t } from '../words';
import { Button } from './buttons';

/** The way to a place. Everything is saved by then: each tap was. Coming back changes nothing here. */
export function Outside({ place }: { place: string }) {
  const copied = useSignal<boolean | undefined>(undefined);
  const target = catalogue.places[place];
  if (target === undefined) return null;
  const { address, host } = target;
  return (
    <div class="outside">
      <p class="quiet">{t('outside.whatHappens')}</p>
      <p class="quiet">
        {t('outside.address')}{' '}
        <span class="address" translate={false}>
          {address}
        </span>
      </p>
      <div class="pair">
        <a
          class="button button-leave"
          data-action="open"
          data-host={host}
          href={address}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('outside.open', { page: t(`places.${place}`) })}
        </a>
        <Button action="copy" onPress={() => void copy(address).then((done) => (copied.value = done))}>
          {t('outside.copy')}
        </Button>
      </div>
      <p role="status" class="quiet status">
        {copied.value === undefined ? '' : t(copied.value ? 'outside.copied' : 'outside.notCopied')}
      </p>
    </div>
  );
}
