import type { SessionLot } from '../../../../shared/contract/session-content'
import { useContent, useDraftStore } from '../draft-context'
import { setDetail } from '../edits'
import { lotKindOf } from './cup-groups'
import { LotField } from './lot-field'

interface Props {
  therapyId: string
  groupId: string
}

/** The packages of a vocabulary's lot group, with the text that an earlier version kept there. */
export function WrittenLot({ therapyId, groupId }: Props) {
  const store = useDraftStore()
  const text = useContent('therapies').find((entry) => entry.therapyId === therapyId)?.details[groupId]
  const kind: SessionLot['kind'] | undefined = lotKindOf(groupId)
  if (kind === undefined) return null
  return <LotField kind={kind} text={typeof text === 'string' ? text : undefined} onRemoveText={() => store.edit(setDetail(therapyId, groupId, undefined))} />
}
