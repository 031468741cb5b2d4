/** What to have at hand when asking for the code (fact D24). */
import { lines, t } from '../words';
import { Lines, Paragraph } from './line';

/** A short list, and what nobody may be given. */
export function AtHand() {
  return (
    <section class="card" data-at-hand>
      <h2>{t('waiting.atHand')}</h2>
      <ul class="items">
        {lines('waiting.things').map((thing) => (
          <li key={thing}>
            <Paragraph text={thing} />
          </li>
        ))}
      </ul>
      <Lines texts={[t('waiting.never')]} />
    </section>
  );
}
