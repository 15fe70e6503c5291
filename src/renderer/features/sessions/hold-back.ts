import type { SessionContent } from '../../../shared/contract/session-content'
import type { FieldErrors } from '../../../shared/errors'

/**
 * The newest content with the refused fields as they were saved last, so that one note too long does not keep a score from
 * the disk. A note is held back by itself, anything else with its whole list.
 */
export function holdBack(newest: SessionContent, saved: SessionContent, refused: FieldErrors): SessionContent {
  let rest = newest
  for (const path of Object.keys(refused)) {
    const [first = '', second = ''] = path.split('.')
    if (first === 'notes' && second in saved.notes) {
      const note = second as keyof SessionContent['notes']
      rest = { ...rest, notes: { ...rest.notes, [note]: saved.notes[note] } }
    } else if (first === 'startTime' || first === 'endTime') {
      rest = { ...rest, startTime: saved.startTime, endTime: saved.endTime }
    } else if (first in saved) {
      const field = first as keyof SessionContent
      rest = { ...rest, [field]: saved[field] }
    }
  }
  return rest
}
