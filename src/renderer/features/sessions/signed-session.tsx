import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Session } from '../../../shared/contract/sessions'
import { dayIn, formatDay, timeIn } from '../../../shared/domain/days'
import { displayName } from '../../../shared/domain/client-name'
import { useCommand, useOp } from '../../api/hooks'
import { notifyFailure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { SignedContent } from './signed-content'
import classes from './signed.module.css'
import { useRecordAddress } from './use-record-address'

const here = Intl.DateTimeFormat().resolvedOptions().timeZone

/** A signed session, read only; within ten minutes of signing it can be opened again. */
export function SignedSession({ session, onChange }: { session: Session; onChange: (session: Session) => void }) {
  const { t } = useTranslation('sessions')
  const { data: client } = useOp('clients.get', { id: session.clientId })
  const record = useRecordAddress(session.clientId)
  const reopen = useCommand('sessions.reopen')
  const reopenable = useReopenable(session.reopenableUntil)
  const { content, signedAt } = session
  return (
    <Screen
      title={t('signed.title', { number: session.number, day: formatDay(content.heldOn) })}
      actions={
        <>
          {reopenable ? (
            <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id: session.id }, { onSuccess: onChange, onError: notifyFailure })}>
              {t('signed.reopen')}
            </Button>
          ) : null}
          <Button component={Link} href={`/documents/session/${session.id}`} leftSection={<IconFileTypePdf size={20} aria-hidden />}>
            {t('signed.pdf')}
          </Button>
        </>
      }
    >
      <p className={classes.who}>
        <Link href={record}>
          <bdi>{client === undefined ? '' : displayName(client) || t('header.nameless')}</bdi>
        </Link>
        {signedAt === null ? null : <span>{t('signed.state', { day: formatDay(dayIn(here, signedAt)), time: timeIn(here, signedAt) })}</span>}
      </p>
      <SignedContent session={session} />
    </Screen>
  )
}

/** True until the moment passes, without anybody pressing anything. */
function useReopenable(until: string | null): boolean {
  const [left] = useState(() => (until === null ? 0 : Date.parse(until) - Date.now()))
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    if (left <= 0) return undefined
    const timer = setTimeout(() => setPassed(true), left)
    return () => clearTimeout(timer)
  }, [left])
  return left > 0 && !passed
}
