import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteField as Note, PhraseDetails } from '../../../shared/contract/phrases'
import { formatDay } from '../../../shared/domain/days'
import { noteFields } from '../../../shared/domain/note-fields'
import { useOp } from '../../api/hooks'
import { leftOpen } from '../../ui/unsent'
import { PhraseBook } from '../phrases/phrase-book'
import { usePhrases } from '../phrases/use-phrases'
import { useDraft } from './draft-context'
import { NoteField } from './note-field'
import { Section } from './section'

export const NotesSection = memo(function NotesSection() {
  const { t } = useTranslation('sessions')
  const from = useDraft((draft) => draft.session.carriedFrom?.sessionId ?? null)
  const { data: last } = useOp('sessions.get', { id: from ?? 0 }, { enabled: from !== null })
  const phrases = usePhrases()
  const [book, setBook] = useState<{ note: Note | null; fresh: PhraseDetails | undefined } | null>(() => (leftOpen('phrases') === undefined ? null : { note: null, fresh: undefined }))
  const entered = useRef<{ note: Note; field: HTMLTextAreaElement } | null>(null)
  const enter = useCallback((note: Note, field: HTMLTextAreaElement) => void (entered.current = { note, field }), [])
  /** Stays with a field that has lost the focus to the menu. */
  const selected = useCallback((): Selected | null => {
    if (entered.current === null) return null
    const { note, field } = entered.current
    return { note, text: field.value.slice(field.selectionStart, field.selectionEnd).trim() }
  }, [])
  return (
    <Section id="notes" title={t('notes.title')} aside={<PhraseMenu selection={selected} onOpen={(note, fresh) => setBook({ note, fresh })} />}>
      {noteFields.map((note) => (
        <NoteField
          key={note}
          note={note}
          phrases={phrases}
          onEnter={enter}
          last={last === undefined || last.content.notes[note] === '' ? undefined : { text: last.content.notes[note], day: formatDay(last.content.heldOn) }}
        />
      ))}
      {book === null ? null : <PhraseBook phrases={phrases} onClose={() => setBook(null)} {...book} />}
    </Section>
  )
})

/** The field the hand was in last, and what is selected there: empty when nothing is. */
interface Selected {
  note: Note
  text: string
}

interface MenuProps {
  selection: () => Selected | null
  onOpen: (note: Note | null, fresh?: PhraseDetails) => void
}

/** The phrases themselves; a text that is selected can become one. */
function PhraseMenu({ selection, onOpen }: MenuProps) {
  const { t } = useTranslation('phrases')
  const [selected, setSelected] = useState<Selected | null>(null)
  const nothing = selected === null || selected.text === ''
  return (
    <Menu position="bottom-end" onOpen={() => setSelected(selection())}>
      <Menu.Target>
        <Button variant="subtle" size="sm" rightSection={<IconChevronDown size={18} aria-hidden />}>
          {t('menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen(selected?.note ?? null)}>{t('menuEdit')}</Menu.Item>
        <Menu.Item disabled={nothing} onClick={() => selected !== null && onOpen(selected.note, phraseFrom(selected))}>
          {t('menuSave')}
          {nothing ? <br /> : null}
          {nothing ? <small>{t('menuSaveHint')}</small> : null}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Named by its first words. */
function phraseFrom({ note, text }: Selected): PhraseDetails {
  const [line = ''] = text.split('\n')
  const title = line.length <= 40 ? line.replace(/[.。]$/u, '') : `${line.slice(0, 40).replace(/\s\S*$/u, '')} …`
  return { title, text, notes: [note], effects: {} }
}
