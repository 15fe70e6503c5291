import { memo } from 'react'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SessionNotes } from '../../../shared/contract/session-content'
import { formatDay } from '../../../shared/domain/days'
import { noteLimit } from '../../../shared/domain/text'
import { useOp } from '../../api/hooks'
import { useDraft, useDraftStore } from './draft-context'
import { setNote } from './edits'
import classes from './notes.module.css'
import { Section } from './section'

const notes = ['told', 'found', 'done', 'plan'] as const
/** The count is shown when the limit comes near. */
const countFrom = noteLimit - 2000

export const NotesSection = memo(function NotesSection() {
  const { t } = useTranslation('sessions')
  const from = useDraft((draft) => draft.session.carriedFrom?.sessionId ?? null)
  const { data: last } = useOp('sessions.get', { id: from ?? 0 }, { enabled: from !== null })
  return (
    <Section id="notes" title={t('notes.title')}>
      {notes.map((note) => (
        <Note key={note} note={note} last={last === undefined || last.content.notes[note] === '' ? undefined : { text: last.content.notes[note], day: formatDay(last.content.heldOn) }} />
      ))}
    </Section>
  )
})

interface NoteProps {
  note: keyof SessionNotes
  /** What stands in the same field of the session that was repeated: to be read, never taken over. */
  last: { text: string; day: string } | undefined
}

/** A plain field that grows with its text. Text over the limit stays as typed and is not cut; the record keeps the last text that fitted. */
function Note({ note, last }: NoteProps) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const text = useDraft((draft) => draft.content.notes[note])
  const refused = useDraft((draft) => draft.fields[`notes.${note}`])
  const long = text.length > countFrom
  const over = text.length > noteLimit
  return (
    <Textarea
      label={t(`notes.${note}`)}
      value={text}
      dir="auto"
      classNames={{ input: classes.note, label: classes.noteLabel }}
      error={over ? t('notes.tooLong', { count: text.length, limit: noteLimit }) : refused}
      description={long && !over ? t('notes.count', { count: text.length, limit: noteLimit }) : last === undefined ? undefined : <LastNote {...last} />}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      onChange={(event) => store.edit(setNote(note, event.currentTarget.value), `notes.${note}`)}
      onBlur={() => void store.flush()}
      data-note={note}
    />
  )
}

function LastNote({ text, day }: { text: string; day: string }) {
  const { t } = useTranslation('sessions')
  return (
    <span className={classes.lastNote}>
      {t('notes.last', { day })} <bdi>{text}</bdi>
    </span>
  )
}
