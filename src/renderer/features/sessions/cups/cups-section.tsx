import { SegmentedControl } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionCup } from '../../../../shared/contract/session-content'
import { therapyLabel } from '../../../../shared/reference/therapies'
import { useContent } from '../draft-context'
import { Section } from '../section'
import { AddCup, SameCups, SameSetting } from './add-cup'
import { AllCups } from './all-cups'
import { BloodLine } from './blood-line'
import { CupRow } from './cup-row'
import { type CupTherapyId, cupTherapiesOf } from './cup-groups'
import { useCupPlaces } from './use-cup-places'
import { CuppingAlerts } from './cupping-alerts'
import classes from './cups.module.css'
import { WetCounts } from './wet-counts'
import { WrittenLot } from './written-lot'

function nextWet(cups: readonly SessionCup[], at: number): number | null {
  const found = cups.findIndex(({ therapyId }, index) => index > at && therapyId === 'wet-cupping')
  return found < 0 ? null : found
}

/** Cups in the order of setting, for every therapy that sets some. Nothing for the others. */
export const CupsSection = memo(function CupsSection({ selected }: { selected: string | null }) {
  const { t } = useTranslation('cups')
  const therapies = useContent('therapies')
  const cups = useContent('cups')
  const chosen = cupTherapiesOf(therapies)
  const [wanted, setWanted] = useState<CupTherapyId | null>(null)
  const therapyId = chosen.find((id) => id === wanted) ?? chosen[0]
  useCupPlaces(therapyId)
  if (therapyId === undefined) return null
  const detailsOf = (id: string) => therapies.find((entry) => entry.therapyId === id)?.details ?? {}
  return (
    <Section id="cups" title={t('title')} aside={<BloodLine therapies={therapies} cups={cups} />}>
      {chosen.length < 2 ? null : (
        <SegmentedControl
          aria-label={t('therapy')}
          value={therapyId}
          onChange={(id) => setWanted(chosen.find((one) => one === id) ?? null)}
          data={chosen.map((id) => ({ value: id, label: therapyLabel(id) }))}
        />
      )}
      <SameSetting therapyId={therapyId} details={detailsOf(therapyId)} />
      <AllCups therapyId={therapyId} details={detailsOf(therapyId)} />
      {cups.length === 0 ? (
        <SameCups chosen={chosen} />
      ) : (
        <ol className={classes.cups} aria-label={t('list')}>
          {cups.map((cup, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a cup is its place in the order
            <CupRow key={at} cup={cup} at={at} count={cups.length} visit={detailsOf(cup.therapyId)} next={nextWet(cups, at)} named={chosen.length > 1} />
          ))}
        </ol>
      )}
      <AddCup selected={selected} therapyId={therapyId} />
      {chosen.includes('wet-cupping') ? (
        <>
          <WetCounts details={detailsOf('wet-cupping')} cups={cups.filter((cup) => cup.therapyId === 'wet-cupping').length} />
          <WrittenLot therapyId="wet-cupping" groupId="blade-lot" />
          <WrittenLot therapyId="wet-cupping" groupId="sterilisation-lot" />
        </>
      ) : null}
      <CuppingAlerts />
    </Section>
  )
})
