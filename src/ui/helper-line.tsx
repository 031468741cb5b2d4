/** One line about this device, to be read out to somebody who helps. */
import type { System } from '../engine/agent';
import type { Found } from '../engine/check';
import { numberOf } from '../engine/where';
import { where } from '../state';
import { t } from '../words';

/** "Stage 1, step 12 of 24, iPad, iPadOS 18, Safari, from the icon". */
export function HelperLine({ found: { kind, system, browser, fromIcon } }: { found: Found }) {
  const { begun, current, path } = where.value;
  const place = begun && current !== undefined ? numberOf(path, current.step.id) : undefined;
  const parts = [
    ...(place === undefined ? [] : [t(`guide:stages.${current?.stage.id}.title`), t('step.number', { ...place })]),
    t(`check.devices.${kind}`),
    systemText(system),
    t(`check.browsers.${browser}`),
    t(fromIcon ? 'check.fromIcon' : 'check.inTab'),
  ];
  return (
    <section class="card">
      <h2>{t('help.tell')}</h2>
      <p data-helper-line>{parts.join(', ')}</p>
    </section>
  );
}

/** Name and version of a system, as far as they are known. */
export function systemText(system: System | undefined): string {
  if (system?.major === undefined) return t('check.systemUnknown');
  const { name, major, orNewer = false } = system;
  return orNewer ? t('check.orNewer', { system: `${name} ${major}` }) : `${name} ${major}`;
}
