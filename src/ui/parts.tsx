/** Parts of the screens on the straight way that come with those beside it. */
import { scenesOf } from '../engine/rehearsal';
import { guest, guide, progress } from '../state';
import { forgetful } from '../installed';
import { justTaken, stopLooking, takeCodeBack } from '../bookmarking';
import { t } from '../words';
import { Button, LinkButton } from './buttons';
import { DueNotes, LimitNotes, RemindLink } from './due';
import { HelperFold } from './helper-line';
import type { PartName } from './later';
import { SpeakButton } from './speak';

/** One of those parts. */
export function MorePart({ of, step = '' }: { of: PartName; step?: string | undefined }) {
  switch (of) {
    case 'banner':
      return <Banner />;
    case 'helping':
      return guest.value === undefined && <LinkButton to={{ view: 'helping' }}>{t('helping.link')}</LinkButton>;
    case 'practice':
      return <PracticeLink at={step} />;
    case 'paper':
      return <PaperLink />;
    case 'pause':
      return <PaperOffer />;
    case 'due':
      return <DueNotes />;
    case 'limits':
      return <LimitNotes step={step} />;
    case 'remind':
      return <RemindLink />;
    case 'aloud':
      return <HelperFold step={step} />;
    case 'speak':
      return <SpeakButton />;
  }
}

/** Above every screen: whose place this is, or how one came here, for as long as that has to be known. */
function Banner() {
  if (guest.value !== undefined) {
    return (
      <aside class="screen banner" data-banner="guest" aria-label={t('helping.title')}>
        <div class="notice notice-waiting">
          <p>{t('helping.bar')}</p>
          <Button action="close-guest" onPress={stopLooking}>
            {t('helping.close')}
          </Button>
        </div>
      </aside>
    );
  }
  return justTaken.value ? (
    <aside class="screen banner" data-banner="taken" aria-label={t('bookmark.taken')}>
      <div class="notice notice-waiting">
        <p>{t('bookmark.taken')}</p>
        <TakeBack />
      </div>
    </aside>
  ) : null;
}

/** Undoes the last code. */
export function TakeBack() {
  return (
    <Button action="take-back" onPress={takeCodeBack}>
      {t('bookmark.takeBack')}
    </Button>
  );
}

/** To the rehearsal: from its beginning, or from the first drawing of a step or stage, if that has one. */
export function PracticeLink({ at = '' }: { at?: string }) {
  const scene = scenesOf(guide.value, progress.value).find(({ step, stage }) => step.id === at || stage.id === at);
  if (scene === undefined && at !== '') return null;
  return (
    <LinkButton action="practice" to={{ view: 'practice', ...(scene && { step: scene.step.id }) }}>
      {t('practice.link')}
    </LinkButton>
  );
}

function PaperLink() {
  return (
    <LinkButton action="paper" to={{ view: 'paper' }}>
      {t('paper.link')}
    </LinkButton>
  );
}

/** At each pause: the place on paper. More strongly where an Apple device may forget it (fact P8). */
function PaperOffer() {
  return (
    <section class={forgetful ? 'notice notice-waiting' : 'paper-offer'} data-notice={forgetful ? 'paper' : undefined}>
      <p>{t(forgetful ? 'paper.why' : 'paper.pause')}</p>
      <PaperLink />
    </section>
  );
}
