import { useCallback, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AreasSection } from './areas-section'
import { firstToScore } from './areas-view'
import { BodyPanel } from './body-panel'
import { ConfirmEverything } from './confirm-everything'
import { CupsSection } from './cups/cups-section'
import { DetailsSection } from './details-section'
import { useDraftStore } from './draft-context'
import classes from './editor.module.css'
import { addArea } from './edits'
import { FunctionSection } from './function/function-section'
import { JumpBar } from './jump-bar'
import { MarksSection } from './marks/marks-section'
import { MovementsSection } from './movements-section'
import { NextVisitSection } from './next-visit-section'
import { NotesSection } from './notes-section'
import { PainSection } from './pain-section'
import { PointsSection } from './points/points-section'
import { TongueAndPulse } from './points/tongue-and-pulse'

/** Body figure, what is scored, what is written. Only the chosen region lives here; everything else is read where it is shown. */
export function Workspace({ clientId }: { clientId: number }) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const [selected, setSelected] = useState(() => firstToScore(store.get().content.areas))
  // The figure and the scores answer within the frame; what is only offered for the chosen region follows in the next.
  const chosen = useDeferredValue(selected)
  const pick = useCallback(
    (regionId: string) => {
      store.edit(addArea(regionId))
      setSelected(regionId)
    },
    [store],
  )
  return (
    <div className={classes.workspace}>
      <BodyPanel selected={selected} onPick={pick} onSelect={setSelected} />
      <div className={classes.pane}>
        <JumpBar />
        <div className={classes.column} role="group" aria-label={t('sections.scores')}>
          <AreasSection selected={selected} onSelect={setSelected} />
          <MarksSection />
          <CupsSection selected={chosen} />
          <PainSection />
          <PointsSection clientId={clientId} regionId={chosen} />
          <TongueAndPulse />
          <NextVisitSection />
          <ConfirmEverything beside="scores" />
          <FunctionSection />
        </div>
        <div className={classes.column} role="group" aria-label={t('sections.record')}>
          <NotesSection />
          <MovementsSection clientId={clientId} />
          <DetailsSection selected={chosen} />
        </div>
      </div>
    </div>
  )
}
