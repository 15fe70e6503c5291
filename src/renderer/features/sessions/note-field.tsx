import { Popover, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteField as Note, Phrase } from '../../../shared/contract/phrases'
import { blanksIn } from '../../../shared/domain/phrase-blanks'
import { noteLimit } from '../../../shared/domain/text'
import { effectWords } from '../phrases/effect-words'
import { chipsFor } from '../phrases/find-phrases'
import { PhraseChips } from '../phrases/phrase-chips'
import { PhraseList } from '../phrases/phrase-list'
import { usePhraseField } from '../phrases/use-phrase-field'
import { useContent, useDraft, useDraftStore } from './draft-context'
import { setNote } from './edits'
import classes from './notes.module.css'
import { effectsOn, putPhrase } from './phrase-edits'

/** The count is shown when the limit comes near. */
const countFrom = noteLimit - 2000

interface Props {
  note: Note
  /** What stands in the same field of the session that was repeated: to be read, never taken over. */
  last: { text: string; day: string } | undefined
  phrases: readonly Phrase[]
  /** The hand is in this field now. */
  onEnter: (note: Note, field: HTMLTextAreaElement) => void
}

/**
 * A plain field that grows with its text, with its usual phrases above it. Text over the limit stays as typed and is not cut; the
 * record keeps the last text that fitted.
 */
export function NoteField({ note, last, phrases, onEnter }: Props) {
  const { t } = useTranslation('sessions')
  const { t: p } = useTranslation('phrases')
  const store = useDraftStore()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useDraft((draft) => draft.content.notes[note])
  const refused = useDraft((draft) => draft.fields[`notes.${note}`])
  const therapyIds = useContent('therapies').map(({ therapyId }) => therapyId)
  /** What the last phrase set, said as long as the text stands as it left it. */
  const [said, setSaid] = useState({ text: '', words: '' })
  const phrase = usePhraseField({ field, note, phrases, therapyIds, onPut: put })

  function put(whole: string, chosen: Phrase): void {
    const { details, nextVisit } = effectsOn(store.get().content, chosen.effects)
    const what = effectWords(p, details, nextVisit)
    store.edit(putPhrase(note, whole, chosen.effects))
    setSaid({ text: whole, words: what === '' ? '' : p('effect.done', { what }) })
  }

  const over = text.length > noteLimit
  const blanks = blanksIn(text).length
  const status = [
    said.text === text ? said.words : '',
    blanks === 0 ? '' : p(phrase.filling ? 'blanks' : 'open', { count: blanks }),
  ]
  return (
    <div className={classes.field}>
      <label id={`note-label-${note}`} className={classes.noteLabel} htmlFor={`note-${note}`}>
        {t(`notes.${note}`)}
      </label>
      <PhraseChips labelId={`note-label-${note}`} phrases={chipsFor(phrases, note, therapyIds)} onPick={(chosen) => phrase.put(chosen)} onAll={phrase.showAll} />
      <Popover opened={phrase.isOpen} onDismiss={phrase.close} position="bottom-start" width="target" offset={4} withRoles={false} transitionProps={{ duration: 0 }}>
        <Popover.Target>
          <div>
            <Textarea
              id={`note-${note}`}
              ref={field}
              value={text}
              dir="auto"
              classNames={{ input: classes.note }}
              error={over ? t('notes.tooLong', { count: text.length, limit: noteLimit }) : refused}
              description={text.length > countFrom && !over ? t('notes.count', { count: text.length, limit: noteLimit }) : last === undefined ? undefined : <LastNote {...last} />}
              inputWrapperOrder={['label', 'description', 'error', 'input']}
              onChange={(event) => {
                const { value, selectionEnd } = event.currentTarget
                store.edit(setNote(note, value), `notes.${note}`)
                phrase.follow(value, selectionEnd)
              }}
              onFocus={(event) => onEnter(note, event.currentTarget)}
              onSelect={({ currentTarget: { value, selectionEnd } }) => phrase.isOpen && phrase.follow(value, selectionEnd)}
              data-note={note}
              data-section-start={note === 'told' || undefined}
              {...phrase.events}
              onBlur={() => {
                phrase.events.onBlur()
                void store.flush()
              }}
            />
          </div>
        </Popover.Target>
        <Popover.Dropdown p={4}>
          <PhraseList {...phrase.list} />
        </Popover.Dropdown>
      </Popover>
      <p className={classes.status} role="status">
        {status.filter(Boolean).join(' ')}
      </p>
      <span className={classes.spoken} role="status">
        {phrase.isOpen ? p('found', { count: phrase.list.found.here.length + phrase.list.found.elsewhere.length }) : ''}
      </span>
    </div>
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
