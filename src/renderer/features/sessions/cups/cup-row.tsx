import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionCup, SessionTherapy } from '../../../../shared/contract/session-content'
import { cupDetails } from '../../../../shared/domain/cup-record'
import { mirrorRegion, regionLabel } from '../../../../shared/reference/anatomy'
import { therapyLabel } from '../../../../shared/reference/therapies'
import { shortRegionLabel } from '../areas-view'
import { useDraftStore } from '../draft-context'
import { useFigureTool } from '../figure-tool'
import text from '../text.module.css'
import { removeCup } from '../marks/mark-edits'
import { CompactField } from './compact-field'
import { CupBlood } from './cup-blood'
import { mirrorCup, reorderCup, setCupDetail } from './cup-edits'
import { groupsOfOneCup } from './cup-groups'
import { differenceWords } from './cup-table'
import classes from './cups.module.css'

interface Props {
  cup: SessionCup
  at: number
  count: number
  /** What holds for all cups of its therapy. */
  visit: SessionTherapy['details']
  /** Place of the next wet cup, null after the last. */
  next: number | null
  /** True: cups of several therapies stand in one list. */
  named: boolean
}

/** One cup: where it stands and what it has of its own; its blood always in sight, everything else while it is chosen here or on the figure. */
export const CupRow = memo(function CupRow({ cup, at, count, visit, next, named }: Props) {
  const { t } = useTranslation('cups')
  const { chosen, choose } = useFigureTool()
  const row = useRef<HTMLLIElement>(null)
  const open = chosen === `cup-${at}`
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const number = at + 1
  const details = cupDetails({ therapies: [{ therapyId: cup.therapyId, details: visit }] }, cup)
  const differs = differenceWords(t, cup.therapyId, cup.details)
  return (
    <li ref={row} className={classes.cup} data-cup={number}>
      <button type="button" className={classes.head} aria-expanded={open} onClick={() => choose(open ? null : `cup-${at}`)}>
        <span className={text.spoken}>{t('number', { number })}, </span>
        <span className={classes.badge} aria-hidden>
          {number}
        </span>
        <span className={classes.where}>
          {shortRegionLabel(cup.regionId)}
          <span className={classes.differs}>{[named ? therapyLabel(cup.therapyId) : '', differs].filter(Boolean).join(' · ')}</span>
        </span>
        <IconChevronDown size={18} aria-hidden className={classes.chevron} data-open={open || undefined} />
      </button>
      {cup.therapyId === 'wet-cupping' ? <CupBlood at={at} next={next} details={details} /> : null}
      {open ? <CupDetails cup={cup} at={at} count={count} details={details} /> : null}
    </li>
  )
})

function CupDetails({ cup, at, count, details }: Pick<Props, 'cup' | 'at' | 'count'> & { details: SessionCup['details'] }) {
  const { t } = useTranslation('cups')
  const store = useDraftStore()
  const { choose } = useFigureTool()
  const number = at + 1
  /** The cup stays chosen at its new place in the order. */
  const move = (by: -1 | 1) => {
    store.edit(reorderCup(at, by))
    choose(`cup-${at + by}`)
  }
  return (
    <div className={classes.details} role="group" aria-label={t('group', { number, region: regionLabel(cup.regionId) })}>
      {groupsOfOneCup(cup.therapyId).map((group) => (
        <CompactField
          key={group.id}
          group={group}
          value={details[group.id]}
          name={t('field', { number, field: group.label })}
          note={cup.details[group.id] === undefined ? undefined : t('onlyHere')}
          set={(next, typed) => store.edit(setCupDetail(at, group.id, next), typed ? `cup.${at}.${group.id}` : undefined)}
        />
      ))}
      <div className={classes.actions}>
        <Button variant="default" disabled={at === 0} onClick={() => move(-1)}>
          {t('earlier')}
        </Button>
        <Button variant="default" disabled={at === count - 1} onClick={() => move(1)}>
          {t('later')}
        </Button>
        {mirrorRegion(cup.regionId) === cup.regionId ? null : (
          <Button variant="default" onClick={() => store.edit(mirrorCup(at))}>
            {t('mirror')}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => {
            store.edit(removeCup(at))
            choose(null)
          }}
        >
          {t('remove')}
        </Button>
      </div>
    </div>
  )
}
