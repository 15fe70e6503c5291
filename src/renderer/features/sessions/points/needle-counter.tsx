import { ActionIcon, Button } from '@mantine/core'
import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type NeedleCount, needleCounts } from '../../../../shared/domain/needle-count'
import { groupOf, therapyLabel } from '../../../../shared/reference/therapies'
import { NumberField } from '../../../ui/number-field'
import { useContent, useDraftStore } from '../draft-context'
import { setDetail } from '../edits'
import classes from './needle-counter.module.css'

/** Needles in and out of every therapy that counts them: in is added up from the points, out is counted as they come out. */
export function NeedleCounters() {
  const therapies = useContent('therapies')
  const points = useContent('points')
  const stamps = useContent('stamps')
  const counts = needleCounts({ therapies, points, stamps })
  return counts.map((count) => <Counter key={count.therapyId} count={count} named={counts.length > 1} />)
}

const limitOf = (therapyId: string): number => {
  const group = groupOf(therapyId, 'needles-removed')
  return group?.kind === 'number' ? group.max : 0
}

function Counter({ count, named }: { count: NeedleCount; named: boolean }) {
  const { t } = useTranslation('points')
  const store = useDraftStore()
  const { therapyId, counted, written, inserted, removed } = count
  const max = limitOf(therapyId)
  const range = t('needles.range', { max })
  const set = (groupId: string, value: number | null, typed = false) =>
    store.edit(setDetail(therapyId, groupId, value ?? undefined), typed ? `${therapyId}.${groupId}` : undefined)
  const step = (by: number) => set('needles-removed', Math.max(0, Math.min(max, (removed ?? 0) + by)))
  return (
    <div className={classes.counter} role="group" aria-label={named ? t('needles.titleOf', { therapy: therapyLabel(therapyId) }) : t('needles.title')} data-needles={therapyId}>
      {named ? <h3 className={classes.therapy}>{therapyLabel(therapyId)}</h3> : null}
      <div className={classes.line}>
        <NumberField
          className={classes.number}
          label={t('needles.in')}
          name={t('needles.in')}
          value={inserted}
          min={0}
          max={max}
          whole
          rangeMessage={range}
          // Emptied to be written anew: the number from the points must not jump in between.
          onChange={(value) => (value === null && counted > 0 ? undefined : set('needles-inserted', value, true))}
        />
        <span aria-hidden className={classes.arrow}>
          →
        </span>
        <div data-needles-out>
          <NumberField
            className={classes.number}
            label={t('needles.out')}
            name={t('needles.out')}
            value={removed}
            min={0}
            max={max}
            whole
            rangeMessage={range}
            onChange={(value) => set('needles-removed', value, true)}
          />
        </div>
        <div className={classes.steps}>
          <ActionIcon variant="default" size={48} aria-label={t('needles.less')} disabled={removed === null || removed === 0} onClick={() => step(-1)}>
            <IconMinus aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" size={48} aria-label={t('needles.more')} onClick={() => step(1)}>
            <IconPlus aria-hidden />
          </ActionIcon>
        </div>
        {inserted !== null && inserted > 0 && removed !== inserted ? (
          <Button variant="light" leftSection={<IconCheck size={20} aria-hidden />} onClick={() => set('needles-removed', inserted)} data-all-out>
            {t('needles.allOut', { count: inserted })}
          </Button>
        ) : null}
      </div>
      <Source counted={counted} written={written} onUse={() => set('needles-inserted', counted)} />
      <Even count={count} />
    </div>
  )
}

/** Where the number that went in comes from. One press takes what is added up from the points. */
function Source({ counted, written, onUse }: { counted: number; written: number | null; onUse: () => void }) {
  const { t } = useTranslation('points')
  if (written === null) return counted === 0 ? null : <p className={classes.small}>{t('needles.added', { count: counted })}</p>
  if (written === counted || counted === 0) return null
  return (
    <p className={classes.small}>
      {t('needles.written', { written, count: counted })}{' '}
      <Button variant="subtle" size="sm" onClick={onUse}>
        {t('needles.use', { count: counted })}
      </Button>
    </p>
  )
}

/** Said when all is well; what is wrong stands in `NeedleStop`. */
function Even({ count: { counted, inserted, removed, written } }: { count: NeedleCount }) {
  const { t } = useTranslation('points')
  const isEven = removed !== null && inserted === removed && (written === null || counted <= written)
  return (
    <p className={classes.even} role="status">
      {isEven ? <IconCheck size={20} aria-hidden /> : null}
      {isEven ? t('needles.even') : null}
    </p>
  )
}
