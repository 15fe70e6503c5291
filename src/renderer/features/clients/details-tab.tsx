import { useTranslation } from 'react-i18next'
import type { Client, ClientDetails } from '../../../shared/contract/clients'
import { blankClient } from '../../../shared/domain/blank-client'
import { sexes } from '../../../shared/domain/client-details'
import { call } from '../../api/call'
import { SavedMark } from '../../ui/autosave/saved-mark'
import { TextField } from '../../ui/autosave/text-field'
import { useAutosave } from '../../ui/autosave/use-autosave'
import { DayBoxes } from '../../ui/day/day-boxes'
import { OneOf } from '../../ui/one-of'
import classes from './details.module.css'
import { FieldGroup } from './field-group'
import { useAskedField } from './use-asked-field'

const detailKeys = Object.keys(blankClient) as (keyof ClientDetails)[]
const detailsOf = (client: Client) => Object.fromEntries(detailKeys.map((key) => [key, client[key]])) as ClientDetails

/** Everything about the person, each field saved as it is left. */
export function DetailsTab({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  useAskedField()
  const form = useAutosave(['clients.get'], detailsOf(client), async (changes) => detailsOf(await call('clients.update', { id: client.id, changes })))
  const text = (name: Parameters<typeof TextField<ClientDetails>>[0]['name'], rest: { type?: 'tel' | 'email'; rows?: number; wide?: boolean } = {}) => {
    const { wide, ...props } = rest
    return <TextField form={form} name={name} label={t(`field.${name}`)} {...props} {...(wide ? { className: classes.wide } : {})} />
  }

  return (
    <div className={classes.groups}>
      <SavedMark form={form} />
      <FieldGroup title={t('group.names')}>
        {text('givenName')}
        {text('familyName')}
        {text('preferredName')}
        {text('pronouns')}
        <div data-ask="bornOn">
          <DayBoxes
            legend={t('field.bornOn')}
            hint={t('field.bornHint')}
            value={client.bornOn}
            error={form.errors.bornOn}
            onDay={(bornOn) => void form.save({ bornOn })}
          />
        </div>
        <div>
          <h3 className={classes.label}>{t('field.sex')}</h3>
          <OneOf
            label={t('field.sex')}
            choices={sexes.map((id) => ({ id, label: t(`sex.${id}`) }))}
            value={client.sex}
            onChange={(sex) => void form.save({ sex })}
          />
        </div>
      </FieldGroup>
      <FieldGroup title={t('group.contact')} ask="contact">
        {text('phone', { type: 'tel' })}
        {text('email', { type: 'email' })}
        {text('address', { rows: 2, wide: true })}
      </FieldGroup>
      <FieldGroup title={t('group.emergency')} ask="emergency">
        {text('emergencyName')}
        {text('emergencyRelation')}
        {text('emergencyPhone', { type: 'tel' })}
      </FieldGroup>
      <FieldGroup title={t('group.gp')} ask="gp">
        {text('gpName')}
        {text('gpPractice')}
      </FieldGroup>
      <FieldGroup title={t('group.work')}>{text('occupation')}</FieldGroup>
      <FieldGroup title={t('group.notes')}>{text('notes', { rows: 4, wide: true })}</FieldGroup>
    </div>
  )
}
