import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer } from 'virtua'
import type { TimelineEntry } from './group-timeline'
import { SessionInPlace } from './session-in-place'
import { TimelineRow } from './timeline-row'
import classes from './timeline.module.css'

/** Sessions from which only those in sight are drawn. */
const virtualFrom = 200
const rowHeight = 65

interface Props {
  entries: readonly TimelineEntry[]
  /** What scrolls the list. */
  scroller: RefObject<HTMLElement | null>
  openId: number | null
  onOpen: (id: number | null) => void
}

/** The sessions with their years; arrow keys go from one to the next. */
export function TimelineList({ entries, scroller, openId, onOpen }: Props) {
  const { t } = useTranslation('clients')
  const { ref, above } = useHeightAbove(scroller)
  if (entries.length === 0) return null
  const openAt = entries.findIndex(({ session }) => session.id === openId)
  const entry = (item: TimelineEntry) => <Entry key={item.session.id} entry={item} isOpen={item.session.id === openId} onOpen={onOpen} />
  const isVirtual = entries.length > virtualFrom
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys come from the controls within
    <section ref={ref} className={classes.entries} aria-label={t('timeline.list')} onKeyDown={onArrow}>
      {isVirtual ? (
        <Virtualizer
          as="ol"
          item="li"
          data={entries}
          scrollRef={scroller}
          startMargin={above}
          itemSize={rowHeight}
          keepMounted={openAt < 0 ? [] : [openAt]}
        >
          {entry}
        </Virtualizer>
      ) : (
        <ol>
          {entries.map((item) => (
            <li key={item.session.id}>{entry(item)}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Entry({ entry: { session, opensYear, closesYear, pauseWeeks }, isOpen, onOpen }: { entry: TimelineEntry; isOpen: boolean; onOpen: Props['onOpen'] }) {
  const { t } = useTranslation('clients')
  return (
    <div className={classes.entry} data-entry>
      {opensYear === null ? null : (
        <h2 className={classes.year}>
          {opensYear.year} <span className={classes.count}>{t('sessionCount', { count: opensYear.count })}</span>
        </h2>
      )}
      <div className={classes.box} data-first={opensYear !== null || undefined} data-last={closesYear || undefined}>
        <TimelineRow session={session} disclosure={{ isOpen, toggle: () => onOpen(isOpen ? null : session.id) }} />
        {isOpen ? <SessionInPlace id={session.id} /> : null}
        {pauseWeeks === null ? null : <p className={classes.pause}>{t('timeline.pause', { count: pauseWeeks })}</p>}
      </div>
    </div>
  )
}

/** From a control of one session to the same control of the next. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const control = event.target instanceof HTMLElement ? event.target.dataset['control'] : undefined
  if (step === undefined || control === undefined) return
  event.preventDefault()
  const same = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-control="${control}"]`)]
  same[same.indexOf(event.target as HTMLElement) + step]?.focus()
}

/** Pixels between the top of what scrolls and the list: the banner, the filters and the pinned sessions, whose height changes. */
function useHeightAbove(scroller: RefObject<HTMLElement | null>) {
  const ref = useRef<HTMLElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (ref.current === null || scroller.current === null) return
      const { top } = scroller.current.getBoundingClientRect()
      setAbove(Math.round(ref.current.getBoundingClientRect().top - top + scroller.current.scrollTop))
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (ref.current?.parentElement) observer.observe(ref.current.parentElement)
    return () => observer.disconnect()
  }, [scroller])
  return { ref, above }
}
