/** Help: call, write, look up a word, show it to somebody, change how it looks; all else below. */
import type { ComponentChildren } from 'preact';
import { catalogue } from 'virtual:passus/catalogue';
import { askedAt, toCall, toWrite, wayBack } from '../asking';
import { code } from '../bookmarking';
import { person } from '../keeping';
import { where } from '../state';
import { lines, t } from '../words';
import { LinkButton } from './buttons';
import { CheckLink } from './check-link';
import { Code } from './code';
import { Contact } from './contact';
import { HelperLine } from './helper-line';
import { Line, Lines } from './line';
import { PrintLink } from './on-paper';
import { Screen } from './screen';

/** One tap from every screen, and one tap back. */
export function HelpScreen() {
  const at = askedAt.value;
  const nobody = person.value === undefined;
  const back = nobody ? ({ view: 'home' } as const) : wayBack.value;
  return (
    <Screen view="help" heading={t('help.title')} {...(at && { above: <PlaceOfAsking step={at.step.id} /> })}>
      <Lines texts={lines('help.lines')} />
      <div class="actions asking">
        <Call />
        <Write />
        <LinkButton action="words" to={{ view: 'words' }}>
          <Told what={t('words.title')} more={t('help.words')} />
        </LinkButton>
        <Show />
        <LinkButton action="settings" to={{ view: 'settings' }}>
          <Told what={t('settings.title')} more={t('help.settings')} />
        </LinkButton>
        {back !== undefined && (
          <LinkButton action="resume" to={back} main>
            {back.view === 'practice'
              ? t('practice.return')
              : t(nobody ? 'who.title' : at === undefined ? 'step.toCurrent' : 'trouble.none')}
          </LinkButton>
        )}
      </div>
      {!nobody && <MoreHelp />}
      {Object.keys(catalogue.contacts).map((id) => (
        <Contact key={id} id={id} />
      ))}
      <section>
        <h2>{t('help.safety')}</h2>
        <Lines texts={lines('help.safetyLines')} />
      </section>
    </Screen>
  );
}

function PlaceOfAsking({ step }: { step: string }) {
  return (
    <>
      {t('help.from')} <Line text={t(`guide:steps.${step}.title`)} />
    </>
  );
}

/** What a button does, and below it what that is good for. */
function Told({ what, more }: { what: string; more: ComponentChildren }) {
  return (
    <span>
      {what} <span class="more">{more}</span>
    </span>
  );
}

function Call() {
  const [id, contact] = toCall.value ?? [];
  if (contact?.phone === undefined) return null;
  const { phone, hours } = contact;
  const name = t(`contacts.${id}.name`);
  return (
    <a class="button" data-action="call" href={`tel:${phone.replaceAll(' ', '')}`}>
      <Told
        what={t('contact.call', { phone })}
        more={hours ? `${name}. ${t('contact.hours', { from: hours.from, to: hours.to })}` : name}
      />
    </a>
  );
}

function Write() {
  if (toWrite.value === undefined) return null;
  const { id, address } = toWrite.value;
  return (
    <a class="button" data-action="write" href={address}>
      <Told
        what={t('help.write')}
        more={
          <>
            {t(`contacts.${id}.name`)}. {t('help.writeWhat')}
          </>
        }
      />
    </a>
  );
}

/** Opens in its place: who helps is sitting beside, or on the telephone. */
function Show() {
  return (
    <details>
      <summary class="button" data-action="show">
        <Told what={t('help.show')} more={t('help.showWhat')} />
      </summary>
      <section class="card">
        <h2>{t('help.tell')}</h2>
        <HelperLine step={askedAt.value?.step.id} />
        {where.value.begun && (
          <>
            <h2>{t('bookmark.title')}</h2>
            <Code text={code.value} />
          </>
        )}
      </section>
    </details>
  );
}

function MoreHelp() {
  return (
    <nav class="around" aria-label={t('help.more')}>
      <LinkButton action="bookmark" to={{ view: 'bookmark' }}>
        {t('bookmark.link')}
      </LinkButton>
      <PrintLink />
      <CheckLink />
      <LinkButton to={{ view: 'practice-key' }}>{t('practiceKey.start.title')}</LinkButton>
    </nav>
  );
}
