import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronDown, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionArea } from '../../../shared/contract/session-content'
import { painGrades, painLabel, tensionGrades, tensionLabel } from '../../../shared/domain/scales'
import { regionLabel } from '../../../shared/reference/anatomy'
import { ScaleRow } from '../../ui/scale-row'
import { AreaTenderness, tendernessOf } from './area-tenderness'
import { nextWithoutEnd } from './areas-view'
import classes from './areas.module.css'
import { useCarriedWords } from './carried'
import { useDraftStore } from './draft-context'
import { type Moment, removeArea, setAreaPain, setAreaTension } from './edits'
import { focusOn } from './focus'
import section from './section.module.css'

interface Props {
  area: SessionArea
  areas: readonly SessionArea[]
  onSelect: (regionId: string | null) => void
}

/** The chosen area. A first end value goes on to the next area that has none, so that three areas are three taps. */
export function AreaPanel({ area, areas, onSelect }: Props) {
  const { t } = useTranslation('sessions')
  const [painOpen, setPainOpen] = useState(false)
  const store = useDraftStore()
  const carriedWords = useCarriedWords()
  const { regionId } = area
  const region = regionLabel(regionId)

  function setTension(moment: Moment, value: number | null, movesOn: boolean): void {
    store.edit(setAreaTension(regionId, moment, value))
    if (value === null) return
    if (moment === 'arrival') return movesOn ? focusOn('area-end') : undefined
    if (area.tensionEnd !== null && !movesOn) return
    goOn(nextWithoutEnd(areas, regionId), movesOn)
  }

  function goOn(next: string | null, withFocus: boolean): void {
    if (next !== null) onSelect(next)
    if (!withFocus) return
    const unknown = areas.find((one) => one.regionId === next)?.tensionArrival === null
    // After the next area is on the screen.
    setTimeout(() => focusOn(next === null ? 'pain-arrival' : unknown ? 'area-arrival' : 'area-end'))
  }

  return (
    <div className={classes.area}>
      <div className={section.head}>
        <h3 className={section.name} aria-live="polite">
          {region}
        </h3>
        <PainFold area={area} open={painOpen} onToggle={() => setPainOpen(!painOpen)} />
        <Tooltip label={t('areas.remove')}>
          <ActionIcon color="gray" aria-label={t('areas.removeNamed', { region })} onClick={() => store.edit(removeArea(regionId))}>
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {(['arrival', 'end'] as const).map((moment) => (
        <ScaleRow
          key={moment}
          id={`area-${moment}`}
          look="tension"
          label={t(`areas.tensionLabel.${moment}`)}
          name={t(`areas.tensionName.${moment}`, { region })}
          values={tensionGrades}
          value={moment === 'arrival' ? area.tensionArrival : area.tensionEnd}
          wordOf={tensionLabel}
          carried={moment === 'arrival' && area.tensionCarriedOn !== null ? carriedWords(area.tensionCarriedOn) : undefined}
          onChange={(value, movesOn) => setTension(moment, value, movesOn)}
        />
      ))}
      {painOpen ? (
        <>
          <AreaPain area={area} />
          <AreaTenderness area={area} />
        </>
      ) : null}
    </div>
  )
}

interface FoldProps {
  area: SessionArea
  open: boolean
  onToggle: () => void
}

/** Pain and tenderness in this area are folded away until they are wanted; their values stay in sight. */
function PainFold({ area, open, onToggle }: FoldProps) {
  const { t } = useTranslation('sessions')
  const pain = area.painArrival !== null || area.painEnd !== null
  const tender = tendernessOf(area)
  const words = [
    ...(pain ? [t('areas.painKnown', { arrival: area.painArrival ?? '–', end: area.painEnd ?? '–' })] : []),
    ...(tender === null ? [] : [t('areas.tenderKnown', { grade: tender })]),
  ]
  return (
    <Button
      className={section.fold}
      variant="subtle"
      size="sm"
      aria-expanded={open}
      rightSection={<IconChevronDown size={18} aria-hidden className={section.chevron} data-open={open || undefined} />}
      onClick={onToggle}
    >
      {words.join(' · ') || t('areas.pain')}
    </Button>
  )
}

function AreaPain({ area }: { area: SessionArea }) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const carriedWords = useCarriedWords()
  const region = regionLabel(area.regionId)
  return (['arrival', 'end'] as const).map((moment) => (
    <ScaleRow
      key={moment}
      id={`area-pain-${moment}`}
      label={t(`areas.painLabel.${moment}`)}
      name={t(`areas.painName.${moment}`, { region })}
      values={painGrades}
      value={moment === 'arrival' ? area.painArrival : area.painEnd}
      wordOf={painLabel}
      carried={moment === 'arrival' && area.painCarriedOn !== null ? carriedWords(area.painCarriedOn) : undefined}
      onChange={(value, movesOn) => {
        store.edit(setAreaPain(area.regionId, moment, value))
        if (movesOn) focusOn(moment === 'arrival' ? 'area-pain-end' : 'pain-arrival')
      }}
    />
  ))
}
