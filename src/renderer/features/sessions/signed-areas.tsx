import { useTranslation } from 'react-i18next'
import type { SessionArea } from '../../../shared/contract/session-content'
import { formatDay } from '../../../shared/domain/days'
import { findingWords } from '../../../shared/domain/findings'
import { regionLabel } from '../../../shared/reference/anatomy'
import { Table } from './signed-parts'

/** Every treated area on arrival and at the end; pain and what the hand found get columns where any area has them. */
export function SignedAreas({ areas }: { areas: readonly SessionArea[] }) {
  const { t } = useTranslation('sessions')
  if (areas.length === 0) return null
  const pain = areas.some(({ painArrival, painEnd }) => painArrival !== null || painEnd !== null)
  const scales = [...new Set(areas.flatMap(({ findings }) => Object.keys(findings)))]
  const value = (number: number | null, carriedOn: string | null = null) =>
    number === null ? t('signed.notScored') : carriedOn === null ? String(number) : t('signed.carried', { value: number, day: formatDay(carriedOn) })
  return (
    <Table
      caption={t('signed.tension')}
      head={[
        t('signed.area'),
        t('signed.arrival'),
        t('signed.end'),
        ...(pain ? [t('areas.painLabel.arrival'), t('areas.painLabel.end')] : []),
        ...scales.map((scale) => findingWords(scale, '').scale),
      ]}
    >
      {areas.map((area) => [
        area.regionId,
        regionLabel(area.regionId),
        value(area.tensionArrival, area.tensionCarriedOn),
        value(area.tensionEnd),
        ...(pain ? [value(area.painArrival, area.painCarriedOn), value(area.painEnd)] : []),
        ...scales.map((scale) => (area.findings[scale] === undefined ? t('signed.notScored') : findingWords(scale, area.findings[scale]).grade)),
      ])}
    </Table>
  )
}
