import { Button, Collapse } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo } from 'react'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { SessionTherapy } from '../../../shared/contract/session-content'
import { hasWork } from '../../../shared/domain/work-details'
import { therapyById, therapyLabel } from '../../../shared/reference/therapies'
import { LotField } from './cups/lot-field'
import { DetailField } from './detail-field'
import { filledCount, mainGroups, otherGroups } from './details-view'
import classes from './details.module.css'
import { useContent } from './draft-context'
import { AlertMenu } from './safety/alert-menu'
import { Section } from './section'
import section from './section.module.css'
import text from './text.module.css'
import { WorkList } from './work/work-list'

/** What was done: the vocabulary of each chosen therapy, drawn from its data. */
export const DetailsSection = memo(function DetailsSection({ selected }: { selected: string | null }) {
  const { t } = useTranslation('sessions')
  const therapies = useContent('therapies')
  return (
    <Section id="details" title={t('details.title')}>
      {therapies.length === 0 ? <p className={text.hint}>{t('details.none')}</p> : null}
      {therapies.map((entry) => (
        <TherapyDetails key={entry.therapyId} entry={entry} named={therapies.length > 1} selected={selected} />
      ))}
      <AlertMenu />
    </Section>
  )
})

interface Props {
  entry: SessionTherapy
  named: boolean
  /** The area chosen on the figure. */
  selected: string | null
}

const TherapyDetails = memo(function TherapyDetails({ entry, named, selected }: Props) {
  const { t } = useTranslation('sessions')
  const [open, more] = useDisclosure(false)
  const therapy = therapyById(entry.therapyId)
  if (therapy === undefined) return <p className={text.hint}>{entry.therapyId}</p>
  const others = otherGroups(therapy)
  const filled = filledCount(others, entry.details)
  return (
    <div className={classes.therapy} role="group" aria-label={therapyLabel(entry.therapyId)}>
      {named ? <h3 className={section.name}>{therapyLabel(entry.therapyId)}</h3> : null}
      {hasWork(therapy.id) ? (
        <>
          <WorkList therapyId={therapy.id} selected={selected} />
          <h3 className={classes.part}>{t('details.wholeVisit')}</h3>
        </>
      ) : null}
      {mainGroups(therapy).map((group) => (
        <DetailField key={group.id} therapyId={therapy.id} group={group} value={entry.details[group.id]} />
      ))}
      {therapy.id === 'dry-needling' ? <LotField kind="needle" /> : null}
      {others.length === 0 ? null : (
        <>
          <Button
            className={classes.more}
            variant="subtle"
            size="sm"
            aria-expanded={open}
            rightSection={<IconChevronDown size={18} aria-hidden className={section.chevron} data-open={open || undefined} />}
            onClick={more.toggle}
            data-more-details={therapy.id}
          >
            {filled > 0 ? t('details.moreFilled', { filled, count: others.length }) : t('details.more', { count: others.length })}
          </Button>
          <Collapse expanded={open}>
            {open ? others.map((group) => <DetailField key={group.id} therapyId={therapy.id} group={group} value={entry.details[group.id]} />) : null}
          </Collapse>
        </>
      )}
    </div>
  )
})
