/** Whether Passus works without a network: said only after it was checked. */
import { offline, repaired } from '../installed';
import { t } from '../words';

/** One sentence on the check that was made at this start. */
export function OfflineState() {
  return (
    <p class="quiet offline" role="status" data-offline={offline.value}>
      {repaired.value && offline.value === 'ready' ? t('offline.repaired') : t(`offline.${offline.value}`)}
    </p>
  );
}
