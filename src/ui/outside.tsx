/** Leaving for an outside page: what will happen, the real address in words, and copying it. */
import { catalogue } from 'virtual:passus/catalogue';
import { t } from '../words';
import { CopyAddress } from './copy';

/** The way to a place. Everything is saved by then: each tap was. Coming back changes nothing here. */
export function Outside({ place }: { place: string }) {
  const target = catalogue.places[place];
  if (target === undefined) return null;
  const { address, host } = target;
  return (
    <div class="outside">
      <p class="quiet">{t('outside.whatHappens')}</p>
      <CopyAddress address={address}>
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
      </CopyAddress>
    </div>
  );
}
