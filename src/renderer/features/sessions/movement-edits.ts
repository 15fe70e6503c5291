import type { SessionMovement } from '../../../shared/contract/session-content'
import { type Edit, type MovementKey } from './edits'

/** Changes one movement of one side; the same content when nothing changes. */
const onMovement =
  (key: MovementKey, change: (movement: SessionMovement) => SessionMovement): Edit =>
  (content) => {
    const movements = content.movements.map((entry) => (entry.movementId === key.movementId && entry.side === key.side ? change(entry) : entry))
    return movements.every((entry, index) => entry === content.movements[index]) ? content : { ...content, movements }
  }

/** What is said of today. A number carried from another day stays carried: nobody measured it. */
const setField = <K extends 'coarse' | 'limitedBy'>(key: MovementKey, field: K, value: SessionMovement[K]): Edit =>
  onMovement(key, (entry) => (entry[field] === value ? entry : { ...entry, [field]: value }))

export const setCoarse = (key: MovementKey, coarse: SessionMovement['coarse']): Edit => setField(key, 'coarse', coarse)

export const setLimitedBy = (key: MovementKey, limitedBy: SessionMovement['limitedBy']): Edit => setField(key, 'limitedBy', limitedBy)

/** One grade of a scale that describes a movement; null takes it away. */
export const setFinding = (key: MovementKey, scaleId: string, gradeId: string | null): Edit =>
  onMovement(key, (entry) => {
    if ((entry.findings[scaleId] ?? null) === gradeId) return entry
    const { [scaleId]: _old, ...others } = entry.findings
    return { ...entry, findings: gradeId === null ? others : { ...others, [scaleId]: gradeId } }
  })

/** Every carried value before treatment holds today. */
export const confirmMovements: Edit = (content) =>
  content.movements.some((entry) => entry.carriedOn !== null)
    ? { ...content, movements: content.movements.map((entry) => (entry.carriedOn === null ? entry : { ...entry, carriedOn: null })) }
    : content
