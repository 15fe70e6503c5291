import { Button } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { useOp } from '../../api/hooks'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { DiscardedDrafts } from './discarded-drafts'
import { filterTimeline, isFiltering, noFilter } from './filter-timeline'
import { timelineEntries } from './group-timeline'
import { TimelineFilters } from './timeline-filters'
import { TimelineList } from './timeline-list'
import { TimelineRow } from './timeline-row'
import { useTimelineState } from './timeline-state'
import classes from './timeline.module.css'

interface Props {
  clientId: number
  /** Newest first. */
  sessions: readonly SessionSummary[]
  /** Whether these are all. */
  isWhole: boolean
}

/** All sessions of a client, newest first, by year; long pauses are named, pinned ones stand on top as well. */
export function Timeline({ clientId, sessions, isWhole }: Props) {
  const { t } = useTranslation('clients')
  const [{ filter, openId, scrolledTo }, change] = useTimelineState(clientId)
  const scroller = useRef<HTMLElement>(null)
  const left = useRef(scrolledTo)
  // Where it stood when it was left; again when all are there, since it may have been further down.
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = left.current
  }, [isWhole])
  useLayoutEffect(() => {
    const element = scroller.current
    return () => change({ scrolledTo: element?.scrollTop ?? 0 })
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const text = filter.text.trim()
  // While the next letters are looked for, what the last ones found stays.
  const search = useOp('search.inClient', { clientId, text }, { enabled: text !== '', keep: true })
  const found = text === '' || search.data === undefined ? null : new Set(search.data)
  const shown = filterTimeline(sessions, filter, found)
  const isPart = isFiltering(filter)
  // What is looked for may stand further down than what is there yet.
  if (isPart && !isWhole) return null
  const pinned = sessions.filter((session) => session.pinned)
  return (
    // The screen scrolls as a whole; the list has to know what scrolls it.
    <div className={classes.timeline} ref={(element) => void (scroller.current = element?.closest('main') ?? null)}>
      {sessions.length === 0 ? <EmptyState title={t('timeline.emptyTitle')}>{t('timeline.emptyText')}</EmptyState> : null}
      {sessions.length < 2 ? null : (
        <TimelineFilters clientId={clientId} sessions={sessions} isWhole={isWhole} filter={filter} found={found} shown={shown.length} onChange={(changes) => change({ filter: { ...filter, ...changes } })} />
      )}
      {search.error === null ? null : <Failure error={search.error} />}
      {pinned.length === 0 || isPart ? null : (
        <section aria-labelledby="pinned">
          <h2 className={classes.year} id="pinned">
            {t('timeline.pinned')}
          </h2>
          <ul className={classes.list}>
            {pinned.map((session) => (
              <li key={session.id}>
                <TimelineRow session={session} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {sessions.length > 0 && shown.length === 0 ? (
        <EmptyState
          title={t('timeline.nothingTitle')}
          action={
            <Button variant="default" onClick={() => change({ filter: noFilter })}>
              {t('timeline.clear')}
            </Button>
          }
        >
          {t('timeline.nothingText')}
        </EmptyState>
      ) : null}
      <TimelineList entries={timelineEntries(shown, isPart)} scroller={scroller} openId={openId} onOpen={(id) => change({ openId: id })} />
      <DiscardedDrafts clientId={clientId} />
    </div>
  )
}
