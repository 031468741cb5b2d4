/** What is to be read out to somebody who helps: the place, the device, and the point of the guide on paper. */
import { useEffect } from 'preact/hooks';
import { pointOf } from '../bookmarking';
import { identity, lookWho } from '../checking';
import type { System } from '../engine/agent';
import { numberOf } from '../engine/where';
import { guest, where } from '../state';
import { t } from '../words';

/** "Stage 1, step 12 of 24, iPad, iPadOS 18, Safari, from the icon; guide on paper: stage 1, point 3". */
export function HelperLine({ step }: { step?: string | undefined }) {
  useEffect(() => void lookWho(), []);
  const { begun, current, path } = where.value;
  const at = step === undefined ? (begun ? current : undefined) : path.find((other) => other.step.id === step);
  const number = at && numberOf(path, at.step.id);
  const point = at && pointOf(at.step.id);
  const parts = [
    ...(at && number ? [t(`guide:stages.${at.stage.id}.title`), t('step.number', { ...number })] : []),
    // A helper who looks has another device than the person who is helped.
    ...(guest.value === undefined ? deviceParts() : []),
    ...(point ? [t('helping.point', { stage: point[0], point: point[1] })] : []),
  ];
  return <p data-helper-line>{parts.join(', ')}</p>;
}

function deviceParts(): readonly string[] {
  if (identity.value === undefined) return [];
  const { kind, system, browser, fromIcon } = identity.value;
  return [
    t(`check.devices.${kind}`),
    systemText(system),
    t(`check.browsers.${browser}`),
    t(fromIcon ? 'check.fromIcon' : 'check.inTab'),
  ];
}

/** The line as a card of its own. */
export function HelperCard() {
  return (
    <section class="card">
      <h2>{t('help.tell')}</h2>
      <HelperLine />
    </section>
  );
}

/** The line of one step, to be opened. */
export function HelperFold({ step }: { step: string }) {
  return (
    <details class="fold">
      <summary data-action="read-aloud">{t('helping.aloud')}</summary>
      <HelperLine step={step} />
    </details>
  );
}

/** Name and version of a system, as far as they are known. */
export function systemText(system: System | undefined): string {
  if (system?.major === undefined) return t('check.systemUnknown');
  const { name, major, orNewer = false } = system;
  return orNewer ? t('check.orNewer', { system: `${name} ${major}` }) : `${name} ${major}`;
}
