import { useTranslation } from 'react-i18next'
import type { SessionMovement } from '../../../shared/contract/session-content'
import { formatDay } from '../../../shared/domain/days'
import { movementLabel } from '../../../shared/reference/mobility'
import { movementValue } from '../progress/measure-words'
import { movementLines } from './movement-words'
import { SignedTable } from './signed-table'

/** Every movement with its side, both values and what was said of it besides. */
export function SignedMovements({ movements }: { movements: readonly SessionMovement[] }) {
  const { t } = useTranslation('sessions')
  const { t: words } = useTranslation('function')
  if (movements.length === 0) return null
  const shown = (entry: SessionMovement, value: number | null) => (value === null ? t('signed.notScored') : movementValue(entry.movementId, value))
  return (
    <SignedTable
      caption={t('signed.movements')}
      head={[t('signed.movement'), t('signed.before'), t('signed.after')]}
      rows={movements.map((entry) => {
        const side = entry.side === 'both' ? '' : `, ${t(`movements.side.${entry.side}`).toLowerCase()}`
        const before = shown(entry, entry.before)
        return {
          key: `${entry.movementId} ${entry.side}`,
          name: movementLabel(entry.movementId) + side,
          details: movementLines(words, entry),
          values: [entry.carriedOn === null ? before : t('signed.carried', { value: before, day: formatDay(entry.carriedOn) }), shown(entry, entry.after)],
        }
      })}
    />
  )
}
