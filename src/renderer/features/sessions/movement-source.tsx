import { useTranslation } from 'react-i18next'
import { movementThreshold } from '../../../shared/domain/threshold'
import { mobility, type Movement, movementLabel } from '../../../shared/reference/mobility'
import { SourceNote } from '../../ui/source-note'
import { movementAmount } from '../progress/measure-words'
import { Published } from '../progress/threshold-note'
import { normalText } from './movements-view'

/** How it is measured, where the reference value comes from, and how large a change must be to be more than error. */
export function MovementSource({ movement }: { movement: Movement }) {
  const { t } = useTranslation('function')
  const normal = normalText(movement)
  const source = mobility.sources.find(({ id }) => id === movement.normalSource)
  const published = movementThreshold(movement.id)?.published ?? null
  if (normal === null && published === null && movement.method === null && movement.note === null) return null
  return (
    <SourceNote name={t('movement.source.about', { name: movementLabel(movement.id) })}>
      {movement.method === null ? null : <p>{t('movement.source.method', { method: movement.method })}</p>}
      {normal === null ? null : (
        <p>
          {t('movement.source.normal', { range: normal })} {source === undefined ? '' : t('movement.source.from', { citation: source.citation, quality: source.quality })}
        </p>
      )}
      {movement.note === null ? null : <p>{movement.note}</p>}
      {published === null ? null : <Published published={published} amount={movementAmount(movement.id, published.value)} />}
      <p>{mobility.meta.caution}</p>
    </SourceNote>
  )
}
