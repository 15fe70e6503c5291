import { Anchor, Button, Loader, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { displayName } from '../../../shared/domain/client-name'
import { formatDay } from '../../../shared/domain/days'
import { useCommand, useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import classes from './restore.module.css'

interface Props {
  onBack: () => void
  /** The therapist goes to what was taken over. */
  onLeave: () => void
}

interface Taken {
  what: string
  href: string
}

/** Single clients and sessions of the backup into the records in use, which stay as they are. */
export function Recover({ onBack, onLeave }: Props) {
  const { t } = useTranslation('restore')
  const { data, error } = useOp('restore.contents', {})
  const client = useCommand('restore.recoverClient')
  const session = useCommand('restore.recoverSession')
  const [taken, setTaken] = useState<Taken[]>([])
  const lead = useRef<HTMLParagraphElement>(null)
  // The button pressed is gone, here and after each row: the focus must not be lost with it.
  useEffect(() => lead.current?.focus(), [taken])
  const add = (one: Taken) => setTaken((before) => [...before, one])
  const busy = client.isPending || session.isPending
  const failure = error ?? client.error ?? session.error
  const takeClient = (uid: string, what: string) => client.mutate({ uid }, { onSuccess: ({ clientId }) => add({ what, href: `/clients/${clientId}` }) })
  const takeSession = (uid: string, what: string) => session.mutate({ uid }, { onSuccess: ({ sessionId }) => add({ what, href: `/sessions/${sessionId}` }) })
  const empty = data !== undefined && data.clients.length + data.sessions.length === 0
  return (
    <Stack gap="md">
      <Text ref={lead} tabIndex={-1}>
        {empty ? t('recover.nothing') : t('recover.lead')}
      </Text>
      {empty ? null : <Text c="dimmed">{t('recover.asDrafts')}</Text>}
      {failure === null ? null : <Failure error={failure} />}
      {data === undefined && error === null ? <Loader size="sm" aria-hidden /> : null}
      <div role="status">
        {taken.length === 0 ? null : (
          <>
            <Title order={3} size="h5">
              {t('recover.done')}
            </Title>
            <ul className={classes.missing}>
              {taken.map(({ what, href }) => (
                <li key={href}>
                  <Anchor component={Link} href={href} onClick={onLeave}>
                    {t('recover.open', { what })}
                  </Anchor>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Rows
        title={t('recover.clients')}
        busy={busy}
        rows={(data?.clients ?? []).map(({ uid, sessions, ...name }) => ({ uid, what: displayName(name), more: t('recover.clientSessions', { count: sessions }) }))}
        onTake={takeClient}
      />
      <Rows
        title={t('recover.sessions')}
        busy={busy}
        rows={(data?.sessions ?? []).map(({ uid, client: name, heldOn, status }) => ({ uid, what: `${displayName(name)}, ${formatDay(heldOn)}`, more: t(`recover.${status}`) }))}
        onTake={takeSession}
      />
      <div>
        <Button variant="subtle" disabled={busy} onClick={onBack}>
          {t('recover.back')}
        </Button>
      </div>
    </Stack>
  )
}

interface RowsProps {
  title: string
  rows: { uid: string; what: string; more: string }[]
  busy: boolean
  onTake: (uid: string, what: string) => void
}

function Rows({ title, rows, busy, onTake }: RowsProps) {
  const { t } = useTranslation('restore')
  if (rows.length === 0) return null
  return (
    <section>
      <Title order={3} size="h5">
        {title}
      </Title>
      <ul className={classes.missing}>
        {rows.map(({ uid, what, more }) => (
          <li key={uid}>
            <bdi>{what}</bdi>
            <Text c="dimmed">{more}</Text>
            <Button variant="default" size="compact-md" disabled={busy} aria-label={t('recover.takeOf', { what })} onClick={() => onTake(uid, what)}>
              {t('recover.take')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
