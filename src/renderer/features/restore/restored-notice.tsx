import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveEverything } from '../../api/closing'
import { useCommand, useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { keepKeys } from '../../ui/keep-keys'
import { dayHere, momentHere } from './moment'
import classes from './restore.module.css'

/** On top of every screen from a restore on, until the therapist says that the records are the right ones. */
export function RestoredNotice() {
  const { t } = useTranslation(['restore', 'common'])
  const { data } = useOp('restore.state', {})
  const keep = useCommand('restore.keep')
  const undo = useCommand('restore.undo')
  const [asking, setAsking] = useState(false)
  const switched = data?.switched ?? null
  if (switched === null) return null
  const { madeAt, at, until, canGoBack } = switched
  return (
    <aside className={classes.notice} aria-label={t('notice.label')}>
      <p>
        {madeAt === null ? t('notice.back') : t('notice.restored', { when: momentHere(madeAt) })} {canGoBack ? t('notice.until', { day: dayHere(until) }) : ''}
      </p>
      <Button loading={keep.isPending} onClick={() => keep.mutate({})}>
        {t('notice.keep')}
      </Button>
      {canGoBack ? (
        <Button variant="default" onClick={() => setAsking(true)}>
          {madeAt === null ? t('notice.redo') : t('notice.undo')}
        </Button>
      ) : null}
      {keep.error === null ? null : <Failure error={keep.error} />}
      {asking ? (
        <Modal opened onClose={() => setAsking(false)} title={t('notice.undoTitle')} size={520} onKeyDown={keepKeys}>
          <Stack gap="md">
            <Text>{t('notice.undoText', { when: momentHere(at) })}</Text>
            {undo.error === null ? null : <Failure error={undo.error} />}
            <Group>
              <Button loading={undo.isPending} onClick={() => void saveEverything().then(() => undo.mutate({}))}>
                {t('notice.undoDo')}
              </Button>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('common:cancel')}
              </Button>
            </Group>
          </Stack>
        </Modal>
      ) : null}
    </aside>
  )
}
