import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteField as Note, type PhraseDetails } from '../../../shared/contract/phrases'
import { formatDay } from '../../../shared/domain/days'
import { useOp } from '../../api/hooks'
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
  const [book, setBook] = useState<{ note: Note | null; fresh: PhraseDetails | undefined } | null>(null)
  const selection = useRef<{ note: Note; text: string } | null>(null)
  const remember = useCallback((note: Note, text: string) => {
    selection.current = text.trim() === '' ? null : { note, text: text.trim() }
  }, [])
  const selected = useCallback(() => selection.current, [])
  return (
    <Section id="notes" title={t('notes.title')} aside={<PhraseMenu selection={selected} onOpen={(note, fresh) => setBook({ note, fresh })} />}>
      {Note.options.map((note) => (
        <NoteField
          key={note}
          note={note}
          phrases={phrases}
          onSelection={remember}
          last={last === undefined || last.content.notes[note] === '' ? undefined : { text: last.content.notes[note], day: formatDay(last.content.heldOn) }}
        />
      ))}
      {book === null ? null : <PhraseBook phrases={phrases} onClose={() => setBook(null)} {...book} />}
    </Section>
  )
})

interface MenuProps {
  selection: () => { note: Note; text: string } | null
  onOpen: (note: Note | null, fresh?: PhraseDetails) => void
}

/** The phrases themselves; a text that is selected can become one. */
function PhraseMenu({ selection, onOpen }: MenuProps) {
  const { t } = useTranslation('phrases')
  const [selected, setSelected] = useState<ReturnType<typeof selection>>(null)
  return (
    <Menu position="bottom-end" onOpen={() => setSelected(selection())}>
      <Menu.Target>
        <Button variant="subtle" size="sm" rightSection={<IconChevronDown size={18} aria-hidden />}>
          {t('menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen(selected?.note ?? null)}>{t('menuEdit')}</Menu.Item>
        <Menu.Item disabled={selected === null} onClick={() => selected !== null && onOpen(selected.note, phraseFrom(selected))}>
          {t('menuSave')}
          {selected === null ? <br /> : null}
          {selected === null ? <small>{t('menuSaveHint')}</small> : null}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Named by its first words. */
function phraseFrom({ note, text }: { note: Note; text: string }): PhraseDetails {
  const [line = ''] = text.split('\n')
  const title = line.length <= 40 ? line.replace(/[.。]$/u, '') : `${line.slice(0, 40).replace(/\s\S*$/u, '')} …`
  return { title, text, notes: [note], effects: {} }
}
