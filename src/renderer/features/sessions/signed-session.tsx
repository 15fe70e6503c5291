import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Session } from '../../../shared/contract/sessions'
import { formatDay } from '../../../shared/domain/days'
import { isLateEntry } from '../../../shared/domain/version-kinds'
import { displayName } from '../../../shared/domain/client-name'
import { useCommand, useOp } from '../../api/hooks'
import { notifyFailure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { SignedContent } from './signed-content'
import classes from './signed.module.css'
import { useRecordAddress } from './use-record-address'
import { SignedActions } from './versions/signed-actions'
import { VersionList } from './versions/version-list'
import { signedWords, standingOf } from './versions/version-words'

/** A signed session, read only; within ten minutes of signing it can be opened again, afterwards amended. */
export function SignedSession({ session, onChange }: { session: Session; onChange: (session: Session) => void }) {
  const { t } = useTranslation('sessions')
  const { t: v } = useTranslation('versions')
  const { data: client } = useOp('clients.get', { id: session.clientId })
  const record = useRecordAddress(session.clientId)
  const reopen = useCommand('sessions.reopen')
  const reopenable = useReopenable(session.reopenableUntil)
  const { content } = session
  const standing = standingOf(session)
  return (
    <Screen
      title={
        session.status === 'withdrawn' ? <s>{t('signed.titleWithdrawn', { day: formatDay(content.heldOn) })}</s> : t('signed.title', { number: session.number, day: formatDay(content.heldOn) })
      }
      actions={
        <>
          {reopenable ? (
            <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id: session.id }, { onSuccess: onChange, onError: notifyFailure })}>
              {t('signed.reopen')}
            </Button>
          ) : null}
          <SignedActions session={session} reopenable={reopenable} onChange={onChange} />
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
        {standing === undefined ? null : <span>{signedWords(v, standing)}</span>}
        {isLateEntry(session) ? <span>{v('signed.late', { held: formatDay(content.heldOn), written: formatDay(session.writtenOn) })}</span> : null}
      </p>
      <SignedContent session={session} />
      <VersionList session={session} />
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
