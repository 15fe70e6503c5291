import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { blankComplaint } from '../../../shared/domain/blank-complaint'
import { useCommand } from '../../api/hooks'
import { placeErrors } from '../../ui/autosave/place-errors'
import { useUnsent } from '../../ui/unsent'
import classes from './complaints.module.css'

/** A few words open a complaint; the editor takes the rest. */
export function NewComplaint({ clientId }: { clientId: number }) {
  const { t } = useTranslation('complaints')
  const [, navigate] = useLocation()
  const [title, setTitle] = useUnsent(`complaints.new.${clientId}`)
  const create = useCommand('complaints.create')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    create.mutate(
      { clientId, details: blankComplaint(title) },
      { onSuccess: ({ id }) => navigate(`/clients/${clientId}/complaints/${id}`) },
    )
  }
  return (
    <form className={classes.newLine} onSubmit={submit}>
      <TextInput
        className={classes.newTitle}
        label={t('new.label')}
        placeholder={t('new.placeholder')}
        dir="auto"
        autoComplete="off"
        value={title}
        error={create.error === null ? undefined : placeErrors(create.error, ['title']).title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" leftSection={<IconPlus size={20} aria-hidden />} loading={create.isPending}>
        {t('new.action')}
      </Button>
    </form>
  )
}
