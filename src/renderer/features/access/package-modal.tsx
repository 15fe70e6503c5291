import { Button, Loader, Modal, Text } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { createContext, type PropsWithChildren, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Value } from '../../../shared/contract'
import type { Client } from '../../../shared/contract/clients'
import type { NameParts } from '../../../shared/domain/client-name'
import { call } from '../../api/call'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { PersonName } from '../../ui/person-name'
import classes from './access.module.css'

type Whose = Pick<Client, 'id' | keyof NameParts>

const Begin = createContext<(client: Whose) => void>(() => {})

/** Saves everything kept about a client, for the client: begun by one click, followed by `AccessPackages`. */
export const useAccessPackage = (): ((client: Whose) => void) => useContext(Begin)

/** Around all screens: the work goes on wherever the therapist is, and so does what is said of it. */
export function AccessPackages({ children }: PropsWithChildren) {
  const save = useCommand('access.savePackage')
  const [client, setClient] = useState<Whose | null>(null)
  const begin = (whose: Whose) => {
    // What is being made keeps its dialog.
    if (save.isPending) return
    setClient(whose)
    save.mutate({ clientId: whose.id })
  }
  // The system's dialog was cancelled: there is nothing to say.
  const isShown = save.isPending || save.isError || (save.data !== undefined && save.data.folderName !== null)
  return (
    <Begin value={begin}>
      {children}
      {isShown && client !== null ? <PackageModal save={save} client={client} /> : null}
    </Begin>
  )
}

type Save = ReturnType<typeof useCommand<'access.savePackage'>>

function PackageModal({ save, client }: { save: Save; client: Whose }) {
  const { t } = useTranslation('access')
  const cancel = useCommand('access.cancel')
  const reveal = useCommand('access.revealLast')
  const close = () => (save.isPending ? cancel.mutate({}) : save.reset())
  return (
    <Modal opened onClose={close} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }} centered>
      <div className={classes.column}>
        {/* Another record may be open behind it by now. */}
        <Text fw={600}>
          <PersonName person={client} />
        </Text>
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
