import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NextVisit } from '../../../shared/contract/session-content'
import { ChoiceChips } from '../../ui/choice-chips'
import { useContent, useDraftStore } from './draft-context'
import { setNextVisit } from './edits'
import classes from './next-visit.module.css'
import section from './section.module.css'

const offered: readonly NextVisit[] = [
  { kind: 'weeks', weeks: 1 },
  { kind: 'weeks', weeks: 2 },
  { kind: 'weeks', weeks: 4 },
  { kind: 'as-needed' },
  { kind: 'discharged' },
]

const keyOf = (visit: NextVisit): string => (visit.kind === 'weeks' ? `weeks-${visit.weeks}` : visit.kind)

export const NextVisitSection = memo(function NextVisitSection() {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const chosen = useContent('nextVisit')
  // Another number of weeks, kept from elsewhere, is offered as well: a value must be visible to be changed.
  const others = chosen !== null && !offered.some((visit) => keyOf(visit) === keyOf(chosen)) ? [chosen] : []
  const visits = [...offered, ...others]
  const wordsOf = (visit: NextVisit) =>
    visit.kind === 'weeks'
      ? { label: t('next.weeksShort', { count: visit.weeks }), hint: t('next.weeks', { count: visit.weeks }) }
      : { label: t(`next.${visit.kind}`) }
  return (
    <section className={section.panel} data-section="next" aria-labelledby="section-next">
      <div className={classes.nextVisit}>
        <h2 id="section-next" className={section.panelTitle}>
          {t('next.title')}
        </h2>
      <ChoiceChips
        id="next-visit"
        name={t('next.title')}
        choices={visits.map((visit) => ({ id: keyOf(visit), ...wordsOf(visit) }))}
        chosen={chosen === null ? [] : [keyOf(chosen)]}
        onChange={([key]) => store.edit(setNextVisit(visits.find((visit) => keyOf(visit) === key) ?? null))}
      />
      </div>
    </section>
  )
})
