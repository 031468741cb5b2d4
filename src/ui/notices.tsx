/** What has to be said before anything else: saving, damaged data, an address that led nowhere, a newer version. */
import type { ComponentChildren } from 'preact';
import { update } from '../installed';
import { fault, keeping, landing } from '../state';
import { t } from '../words';
import { Part } from './later';

/**
 * The notices that apply now, if any. They come into a region that stands on every screen from the first: of one that is
 * put on the screen together with its words, screen readers say nothing.
 */
export function Notices({ offersUpdate }: { offersUpdate: boolean }) {
  const { notice } = landing.value;
  const { value: wrong } = fault;
  return (
    <>
      {notice !== undefined && (
        <Notice name="address" kind="waiting">
          {t(`notice.${notice}`)}
        </Notice>
      )}
      {wrong !== undefined && (
        <Notice name={wrong} kind={wrong === 'damaged' ? 'waiting' : 'stop'}>
          {t(`notice.${wrong}`)}
          {wrong === 'unreachable' && <Part of="paper" />}
        </Notice>
      )}
      {keeping.value === 'unsaved' && wrong !== 'unreachable' && (
        <Notice name="unsaved" kind="stop">
          {t('notice.unsaved')}
          <Part of="paper" />
        </Notice>
      )}
      {offersUpdate && update.value !== undefined && keeping.value !== 'unsaved' && (
        <Notice name="update" kind="waiting">
          <span>{t('update.waits')}</span>
          <button type="button" class="button" data-action="update" onClick={update.value}>
            {t('update.apply')}
          </button>
        </Notice>
      )}
    </>
  );
}

function Notice({ name, kind, children }: { name: string; kind: 'waiting' | 'stop'; children: ComponentChildren }) {
  return (
    <div class={`notice notice-${kind}`} data-notice={name}>
      {children}
    </div>
  );
}
