import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { LotUse } from '../../../shared/contract/sessions'
import { formatDay } from '../../../shared/domain/days'
import { useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { PersonName } from '../../ui/person-name'
import classes from './supplies.module.css'

/** The question of a recall: who was treated with this lot, and when. */
export function LotSearch() {
  const { t } = useTranslation('supplies')
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const found = useOp('sessions.clientsOfLot', { lot: asked }, { enabled: asked !== '' })
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setAsked(typed.trim())
  }
  const uses = asked === '' ? undefined : found.data
  return (
    <div className={classes.boxes}>
      <form className={classes.search} onSubmit={ask}>
        <TextInput
          label={t('search.label')}
          description={t('search.hint')}
          dir="auto"
          maxLength={80}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" leftSection={<IconSearch size={20} aria-hidden />}>
          {t('search.ask')}
        </Button>
      </form>
      {found.error === null ? null : <Failure error={found.error} />}
      <p className={classes.found} role="status">
        {uses === undefined ? null : uses.length === 0 ? t('search.nobody', { lot: asked }) : summary()}
      </p>
      {uses === undefined || uses.length === 0 ? null : (
        <ul className={classes.list} aria-label={t('search.results', { lot: asked })}>
          {uses.map((use) => (
            <UseRow key={`${use.sessionId} ${use.kind} ${use.lot}`} use={use} />
          ))}
        </ul>
      )}
    </div>
  )

  function summary(): string {
    const clients = new Set((uses ?? []).map(({ clientId }) => clientId)).size
    return t('search.found', { clients: t('search.clients', { count: clients }), sessions: t('search.sessions', { count: new Set((uses ?? []).map(({ sessionId }) => sessionId)).size }), lot: asked })
  }
}

function UseRow({ use }: { use: LotUse }) {
  const { t } = useTranslation('supplies')
  return (
    <li className={classes.use}>
      <Link className={classes.person} href={`/sessions/${use.sessionId}`}>
        <PersonName person={use} />, {formatDay(use.heldOn)}
      </Link>
      <span className={classes.facts}>
        <span>
          {t(`kind.${use.kind}`)} {use.brand === '' ? null : <bdi>{use.brand}</bdi>} <bdi>{use.lot}</bdi>
        </span>
        {use.expiresOn === null ? null : <span>{t('useBy', { day: formatDay(use.expiresOn) })}</span>}
        {use.status === 'signed' ? null : <span>{t(`search.${use.status}`)}</span>}
      </span>
    </li>
  )
}
