import { Button, Loader, Modal, Text } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Value } from '../../../shared/contract'
import { call } from '../../api/call'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import classes from './access.module.css'

/** Everything kept about a client, saved for the client: begun by one click, followed here. */
export function useAccessPackage(clientId: number) {
  const save = useCommand('access.savePackage')
  const begin = () => save.mutate({ clientId })
  // The system's dialog was cancelled: there is nothing to say.
  const isShown = save.isPending || save.isError || (save.data !== undefined && save.data.folderName !== null)
  return { begin, modal: isShown ? <PackageModal save={save} /> : null }
}

type Save = ReturnType<typeof useCommand<'access.savePackage'>>

function PackageModal({ save }: { save: Save }) {
  const { t } = useTranslation('access')
  const cancel = useCommand('access.cancel')
  const reveal = useCommand('access.revealLast')
  const close = () => (save.isPending ? cancel.mutate({}) : save.reset())
  return (
    <Modal opened onClose={close} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }} centered>
      <div className={classes.column}>
        {save.isPending ? <Running onCancel={() => cancel.mutate({})} isCancelled={cancel.isSuccess} /> : null}
        {save.error === null ? null : <Failure error={save.error} />}
        {save.data ? (
          <>
            <Text component="output">{t('saved', { folderName: save.data.folderName ?? '' })}</Text>
            <Text size="sm">{t('unprotected')}</Text>
            {reveal.data?.shown === false ? <Text role="alert">{t('revealFailed')}</Text> : null}
            <div className={classes.actions}>
              <Button variant="default" leftSection={<IconFolder aria-hidden />} onClick={() => reveal.mutate({})}>
                {t('reveal')}
              </Button>
              <Button onClick={close}>{t('done')}</Button>
            </div>
          </>
        ) : null}
      </div>
    </Modal>
  )
}

/** Milliseconds between two looks. */
const lookEvery = 250

function Running({ onCancel, isCancelled }: { onCancel: () => void; isCancelled: boolean }) {
  const { t } = useTranslation('access')
  const { data } = useQuery<Value<'access.state'>>({ queryKey: ['access.state'], queryFn: () => call('access.state', {}), refetchInterval: lookEvery, gcTime: 0 })
  return (
    <>
      <div className={classes.running}>
        <Loader size="sm" aria-hidden />
        <Text component="output">{isCancelled ? t('cancelling') : t(`step.${data ?? 'choosing'}`)}</Text>
      </div>
      <Button variant="default" disabled={isCancelled} onClick={onCancel}>
        {t('cancel')}
      </Button>
    </>
  )
}
