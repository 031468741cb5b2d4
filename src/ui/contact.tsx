/** Somebody to ask: how to reach them, and what to have at hand. */
import { catalogue } from 'virtual:passus/catalogue';
import { language } from '../state';
import { languageName, lines, t } from '../words';
import { Lines } from './line';

/** One contact, with what is known about it. */
export function Contact({ id }: { id: string }) {
  const contact = catalogue.contacts[id];
  if (contact === undefined) return null;
  const { phone, email, languages, hours } = contact;
  const spoken = languages?.map((code) => languageName(code, language.value)).join(', ');
  return (
    <section class="card" data-contact={id}>
      <h2>{t(`contacts.${id}.name`)}</h2>
      <Lines texts={lines(`contacts.${id}.lines`)} />
      {phone !== undefined && (
        <a class="button" href={`tel:${phone.replaceAll(' ', '')}`}>
          {t('contact.call', { phone })}
        </a>
      )}
      {hours !== undefined && <p class="quiet">{t('contact.hours', { from: hours.from, to: hours.to })}</p>}
      {spoken !== undefined && <p class="quiet">{t('contact.languages', { languages: spoken })}</p>}
      {email !== undefined && (
        <a class="button" href={`mailto:${email}`}>
          <span>
            {t('contact.write')}{' '}
            <span class="address" translate={false}>
              {email}
            </span>
          </span>
        </a>
      )}
    </section>
  );
}
