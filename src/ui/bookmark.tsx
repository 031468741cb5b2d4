/** The bookmark: one's own code, and where somebody's code leads. */
import { code, leadOf, link, lookAt, readCode, takeCode, undoable, type Lead } from '../bookmarking';
import { currentRoute } from '../route';
import { go, guest, where } from '../state';
import { day, lines, t } from '../words';
import { Button, LinkButton, MainButton } from './buttons';
import { Code } from './code';
import { CodeField } from './code-field';
import { CopyAddress } from './copy';
import { Line, Lines } from './line';
import { TakeBack } from './parts';
import { PlaceLine } from './place-line';
import { Qr } from './qr';
import { Screen } from './screen';
import type { Where } from '../engine/where';

/** One's own code; or what the code in the address would do. It does nothing without a tap. */
export function BookmarkScreen({ text }: { text: string | undefined }) {
  const reading = text === undefined ? undefined : readCode(text);
  if (reading !== undefined && 'bookmark' in reading) return <LeadScreen lead={leadOf(reading.bookmark)} />;
  const { begun } = where.value;
  return (
    <Screen view="bookmark" heading={t(begun ? 'bookmark.title' : 'bookmark.have')}>
      {begun && text === undefined && <OwnCode />}
      <section>
        {begun && <h2>{t('bookmark.have')}</h2>}
        <CodeField
          {...(text !== undefined && { first: text })}
          button={t('bookmark.read')}
          onRead={(_, typed) => go({ view: 'bookmark', code: typed.replaceAll(/[^0-9A-Za-z]+/g, '-') })}
        />
      </section>
      {undoable.value !== undefined && (
        <section class="card">
          <p>{t('bookmark.takenBefore')}</p>
          <TakeBack />
        </section>
      )}
    </Screen>
  );
}

function OwnCode() {
  return (
    <>
      <Code text={code.value} />
      <Lines texts={lines('bookmark.lines')} />
      <p>{t('bookmark.secret')}</p>
      <div class="actions">
        <LinkButton action="paper" to={{ view: 'paper' }}>
          {t('paper.link')}
        </LinkButton>
        <LinkButton action="resume" to={currentRoute(where.value)} main>
          {t('step.toCurrent')}
        </LinkButton>
      </div>
      <section>
        <h2>{t('bookmark.elsewhere')}</h2>
        <p>{t('bookmark.scan')}</p>
        <Qr text={link.value} label={t('bookmark.picture')} />
        <div class="outside">
          <CopyAddress address={link.value} />
        </div>
      </section>
    </>
  );
}

function LeadScreen({ lead }: { lead: Lead }) {
  const { bookmark, exact, there, answers, isNews } = lead;
  const { begun } = where.value;
  return (
    <Screen view="bookmark" heading={t('bookmark.leads')}>
      <section class="card" data-lead={there.current?.step.id ?? ''}>
        <PlaceOf where={there} />
        {!exact && <p data-near>{t('bookmark.near')}</p>}
        {there.waiting && there.waiting.state !== 'unclear' && (
          <p>{t('wait.since', { day: day(there.waiting.since) })}</p>
        )}
        {answers.length > 0 && (
          <>
            <h2>{t('bookmark.answers')}</h2>
            <dl class="answers">
              {answers.map(([question, answer]) => (
                <div key={question}>
                  <dt>
                    <Line text={t(`guide:steps.${question}.title`)} />
                  </dt>
                  <dd>{t(`guide:steps.${question}.answers.${answer}`)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </section>
      {begun && (
        <section class="notice notice-waiting" data-notice="here-already">
          <p>
            {t('bookmark.here')}{' '}
            <b>
              <PlaceLine where={where.value} />
            </b>
          </p>
          <p>{t(isNews ? 'bookmark.merges' : 'bookmark.already')}</p>
        </section>
      )}
      <div class="actions">
        {isNews ? (
          <MainButton action="take-code" onPress={() => takeCode(bookmark)}>
            {t('bookmark.take')}
          </MainButton>
        ) : (
          <LinkButton action="resume" to={currentRoute(where.value)} main>
            {t('step.toCurrent')}
          </LinkButton>
        )}
        {guest.value === undefined && (
          <Button action="look" onPress={() => lookAt(bookmark)}>
            {t('bookmark.look')}
          </Button>
        )}
        <LinkButton action="home" to={{ view: 'home' }}>
          {t('bookmark.leave')}
        </LinkButton>
      </div>
    </Screen>
  );
}

/** Stage and step, or that all is done. */
function PlaceOf({ where: { current } }: { where: Where }) {
  const title = current === undefined ? t('guide:done.title') : t(`guide:steps.${current.step.id}.title`);
  const stage = current && t(`guide:stages.${current.stage.id}.title`);
  return (
    <>
      {stage !== undefined && <p class="stage-name">{stage}</p>}
      <h2 class="place">
        <Line text={title} />
      </h2>
    </>
  );
}
