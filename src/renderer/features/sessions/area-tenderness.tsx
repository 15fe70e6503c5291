import { useTranslation } from 'react-i18next'
import type { SessionArea } from '../../../shared/contract/session-content'
import { regionLabel } from '../../../shared/reference/anatomy'
import { scaleById } from '../../../shared/reference/mobility'
import { ScaleRow } from '../../ui/scale-row'
import { useDraftStore } from './draft-context'
import { setAreaFinding } from './edits'

const scaleId = 'tenderness-0-4'
const grades = () => scaleById(scaleId)?.grades ?? []

/** The grade of tenderness of an area, or null while nobody pressed there. */
export function tendernessOf({ findings }: SessionArea): number | null {
  const value = grades().find(({ id }) => id === findings[scaleId])?.value
  return typeof value === 'number' ? value : null
}

/** Tenderness on pressure, 0–4: found once in a visit, by the hand. */
export function AreaTenderness({ area }: { area: SessionArea }) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  return (
    <ScaleRow
      id="area-tenderness"
      label={t('areas.tenderness')}
      name={t('areas.tendernessName', { region: regionLabel(area.regionId) })}
      values={grades().flatMap(({ value }) => (typeof value === 'number' ? value : []))}
      value={tendernessOf(area)}
      wordOf={(value) => grades().find((grade) => grade.value === value)?.label ?? null}
      look="steps"
      onChange={(value) => store.edit(setAreaFinding(area.regionId, scaleId, grades().find((grade) => grade.value === value)?.id ?? null))}
    />
  )
}
