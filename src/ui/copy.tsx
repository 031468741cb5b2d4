/** Copying an address: the button, and what came of it. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { copy } from '../state';
import { t } from '../words';
import { Button } from './buttons';

/** An address with a button that copies it; `children` stand beside that button. */
export function CopyAddress({ address, children }: { address: string; children?: ComponentChildren }) {
  const copied = useSignal<boolean | undefined>(undefined);
  return (
    <>
      <p class="quiet">
        {t('outside.address')}{' '}
        <span class="address" translate={false}>
          {address}
        </span>
      </p>
      <div class="pair">
        {children}
        <Button action="copy" onPress={() => void copy(address).then((done) => (copied.value = done))}>
          {t('outside.copy')}
        </Button>
      </div>
      <p role="status" class="quiet status">
        {copied.value === undefined ? '' : t(copied.value ? 'outside.copied' : 'outside.notCopied')}
      </p>
    </>
  );
}
