import type { DetailValue, NextVisit, SessionContent } from '../../../shared/contract/session-content'
import type { NoteField, PhraseEffects } from '../../../shared/contract/phrases'
import { chosenItems } from '../../../shared/domain/detail-words'
import { groupOf, itemOf } from '../../../shared/reference/therapies'
import { type Edit, setDetail, setNextVisit, setNote } from './edits'

/** A group of one chosen therapy, and the items that a phrase chooses in it. */
export interface SetDetail {
  therapyId: string
  groupId: string
  itemIds: string[]
}

/** Items that say there was nothing: they and the others exclude each other. */
const nothing = new Set(['no-change', 'none'])

/** What a phrase sets in this session: the values its chosen therapies have, and the next visit. */
export function effectsOn(content: SessionContent, effects: PhraseEffects): { details: SetDetail[]; nextVisit: NextVisit | undefined } {
  const details = Object.entries(effects.details ?? {}).flatMap(([groupId, ids]) =>
    content.therapies.flatMap(({ therapyId }): SetDetail[] => {
      const itemIds = ids.filter((id) => itemOf(therapyId, groupId, id) !== undefined)
      return itemIds.length === 0 ? [] : [{ therapyId, groupId, itemIds }]
    }),
  )
  return { details, nextVisit: effects.nextVisit }
}

/** Added to what is chosen already where several can be, else in its place. */
function chosenWith(value: DetailValue | undefined, { therapyId, groupId, itemIds }: SetDetail): string[] {
  if (groupOf(therapyId, groupId)?.kind !== 'multi') return itemIds.slice(0, 1)
  const saysNothing = itemIds.some((id) => nothing.has(id))
  const kept = saysNothing ? [] : chosenItems(value).filter((id) => !nothing.has(id))
  return [...new Set([...kept, ...itemIds])]
}

/** The text of a note with a phrase in it, and all that the phrase sets: one step, so that one undo takes back both. */
export const putPhrase =
  (note: NoteField, text: string, effects: PhraseEffects): Edit =>
  (content) => {
    const { details, nextVisit } = effectsOn(content, effects)
    const edits = [
      setNote(note, text),
      ...details.map((set) => {
        const value = content.therapies.find(({ therapyId }) => therapyId === set.therapyId)?.details[set.groupId]
        return setDetail(set.therapyId, set.groupId, chosenWith(value, set))
      }),
      ...(nextVisit === undefined ? [] : [setNextVisit(nextVisit)]),
    ]
    return edits.reduce((before, edit) => edit(before), content)
  }
