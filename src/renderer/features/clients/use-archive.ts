import { useTranslation } from 'react-i18next'
import type { Client } from '../../../shared/contract/clients'
import { useCommand } from '../../api/hooks'
import { notifyFailure } from '../../ui/failure'
import { notifyUndo } from '../../ui/notify-undo'

/** Puts a client out of the daily list, and back. Nothing is asked; the step can be undone. */
export function useArchive({ id }: Pick<Client, 'id'>) {
  const { t } = useTranslation('clients')
  const archiving = useCommand('clients.archive')
  const returning = useCommand('clients.bringBack')
  const bringBack = () => returning.mutate({ id }, { onError: notifyFailure })
  const archive = () =>
    archiving.mutate({ id }, { onSuccess: () => notifyUndo(t('archive.done'), bringBack), onError: notifyFailure })
  return { archive, bringBack }
}
