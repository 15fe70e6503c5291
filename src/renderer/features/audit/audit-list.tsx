import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { Link } from 'wouter'
import type { AuditEntry } from '../../../shared/contract/audit'
import { dayIn, formatDay, timeIn } from '../../../shared/domain/days'
import { PersonName } from '../../ui/person-name'
import classes from './audit.module.css'
import { entryWords } from './entry-words'

const rowHeight = 45
/** Rows before the end at which the next part is fetched. */
const ahead = 60

/** The lines, only those in sight drawn; the next ones are fetched on the way down. */
export function AuditList({ entries, onNearEnd }: { entries: readonly AuditEntry[]; onNearEnd: () => void }) {
  const { t } = useTranslation('audit')
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRef<VirtualizerHandle>(null)
  const look = () => {
    const handle = rows.current
    if (handle !== null && handle.findItemIndex(handle.scrollOffset + handle.viewportSize) > entries.length - ahead) onNearEnd()
  }
  // Not only on the way: a change that comes in between ends the reading of the next part, and at the end nobody scrolls on.
  useEffect(look)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no wheel scrolls it with the arrow keys
    <div className={classes.rows} ref={scroller} role="group" aria-label={t('list')} tabIndex={0}>
      <Virtualizer as="ol" item="li" ref={rows} scrollRef={scroller} data={entries} itemSize={rowHeight} onScroll={look}>
        {(entry) => <Row key={entry.seq} entry={entry} />}
      </Virtualizer>
    </div>
  )
}

function Row({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const { t: record } = useTranslation('record')
  return (
    <div className={classes.row} data-kind={entry.action}>
      <time className={classes.when} dateTime={entry.at}>
        {formatDay(dayIn(entry.zone, entry.at))} {timeIn(entry.zone, entry.at)}
      </time>
      <span className={classes.what}>{entryWords({ t, record }, entry)}</span>
      <Who entry={entry} />
    </div>
  )
}

function Who({ entry: { subject } }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  if (subject === null) return null
  if (subject.client === null || subject.clientId === null) return <span className={classes.gone}>{t('line.erased')}</span>
  return (
    <Link className={classes.who} href={subject.kind === 'session' ? `/sessions/${subject.id}` : `/clients/${subject.clientId}`}>
      <PersonName person={subject.client} />
    </Link>
  )
}
