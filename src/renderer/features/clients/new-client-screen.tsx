import { Alert, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearch } from 'wouter'
import { nameLimit, splitName } from '../../../shared/domain/client-name'
import { formatDay } from '../../../shared/domain/days'
import { useCommand, useOp } from '../../api/hooks'
import { placeErrors } from '../../ui/autosave/place-errors'
import { Failure } from '../../ui/failure'
import { PersonName } from '../../ui/person-name'
import { Screen } from '../../ui/screen'
import { useUnsentForm } from '../../ui/unsent'
import classes from './new-client.module.css'

const fields = ['givenName', 'familyName', 'preferredName']

/** A name is enough; the record that opens takes the rest when there is time. */
export function NewClientScreen() {
  const { t } = useTranslation('clients')
  const [, navigate] = useLocation()
  const typed = new URLSearchParams(useSearch()).get('name') ?? ''
  const create = useCommand('clients.create')
  const [names, keep] = useUnsentForm('clients.new', splitName(typed))
  const form = useForm({
    initialValues: names,
    onValuesChange: keep,
    validate: (values) => (Object.values(values).every((name) => name.trim() === '') ? { givenName: t('new.nameless') } : {}),
  })
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { givenName, familyName } = form.values
  // Nobody is called by a name that is too long to be saved.
  const named = useOp('clients.sameName', { givenName, familyName }, { keep: true, enabled: givenName.length <= nameLimit && familyName.length <= nameLimit })
  const twins = named.data ?? []

  const submit = form.onSubmit((values) =>
    create.mutate(values, {
      onSuccess: (client) => navigate(`/clients/${client.id}/details`, { replace: true }),
      onError: (error) => {
        if (error.code === 'invalid_input') form.setErrors(placeErrors(error, fields))
      },
    }),
  )

  return (
    <Screen title={t('new.title')} subtitle={t('new.hint')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <div className={classes.names}>
          <TextInput ref={first} label={t('field.givenName')} dir="auto" autoComplete="off" spellCheck={false} {...form.getInputProps('givenName')} />
          <TextInput label={t('field.familyName')} dir="auto" autoComplete="off" spellCheck={false} {...form.getInputProps('familyName')} />
        </div>
        <TextInput
          className={classes.preferred}
          label={t('field.preferredName')}
          description={t('new.preferredHint')}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('preferredName')}
        />
        <div role="status">
          {twins.length === 0 ? null : (
            <Alert color="yellow" variant="light" title={t('new.twin', { count: twins.length })} classNames={{ root: classes.twin }}>
              <ul className={classes.twins}>
                {twins.map((twin) => (
                  <li key={twin.id}>
                    <Link href={`/clients/${twin.id}`} className={classes.link}>
                      <PersonName person={twin} />
                    </Link>
                    {twin.bornOn === null ? null : `, ${t('bornOn', { day: formatDay(twin.bornOn) })}`}
                    {twin.archivedAt === null ? null : `, ${t('archive.mark')}`}
                  </li>
                ))}
              </ul>
            </Alert>
          )}
        </div>
        {create.error === null || create.error.code === 'invalid_input' ? null : <Failure error={create.error} />}
        <div className={classes.actions}>
          <Button type="submit" loading={create.isPending}>
            {t('new.create')}
          </Button>
          <Button component={Link} href="/clients" variant="default">
            {t('cancel', { ns: 'common' })}
          </Button>
        </div>
      </form>
    </Screen>
  )
}
