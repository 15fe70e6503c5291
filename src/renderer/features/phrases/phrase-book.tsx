import { Button, Modal } from '@mantine/core'
import { IconEdit, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteField, Phrase, PhraseDetails } from '../../../shared/contract/phrases'
import { noteFields } from '../../../shared/domain/note-fields'
import type { AppError } from '../../../shared/errors'
import { call } from '../../api/call'
import { useCommand } from '../../api/hooks'
import { notifyFailure } from '../../ui/failure'
import { notifyUndo } from '../../ui/notify-undo'
import { OneOf } from '../../ui/one-of'
import { leftOpen } from '../../ui/unsent'
import { effectWords } from './effect-words'
import { isFor } from './find-phrases'
import classes from './phrase-book.module.css'
import { PhraseForm } from './phrase-form'

interface Props {
  phrases: readonly Phrase[]
  /** The field it was opened for. */
  note: NoteField | null
  /** Begins with a new phrase: a text that was selected. */
  fresh?: PhraseDetails | undefined
  onClose: () => void
}

const blank: PhraseDetails = { title: '', text: '', notes: [], effects: {} }

/** All phrases, read and written without leaving the session. */
export function PhraseBook({ phrases, note, fresh, onClose }: Props) {
  const { t } = useTranslation('phrases')
  const [shownNote, setShownNote] = useState(note)
  /** The phrase being written: its id, or a new one. */
  const [editing, setEditing] = useState<string | null>(() => (fresh === undefined ? (leftOpen('phrases') ?? null) : 'new'))
  const shown = phrases.filter((phrase) => shownNote === null || isFor(phrase, shownNote))
  const away = shown.filter(({ hidden }) => hidden)
  const start = fresh ?? { ...blank, notes: shownNote === null ? [] : [shownNote] }
  const done = () => setEditing(null)
  return (
    <Modal opened onClose={onClose} title={t('book.title')} size={760}>
      <div className={classes.head}>
        <OneOf label={t('book.show')} choices={noteFields.map((id) => ({ id, label: t(`note.${id}`) }))} value={shownNote} onChange={setShownNote} />
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing('new')}>
          {t('book.new')}
        </Button>
      </div>
      <p className={classes.hint}>{t('book.hint')}</p>
      {editing === 'new' ? <Written id={null} start={start} onDone={done} /> : null}
      <ul className={classes.rows}>
        {shown
          .filter(({ hidden }) => !hidden)
          .map((phrase) => (
            <li key={phrase.id} className={classes.row}>
              {editing === phrase.id ? <Written id={phrase.id} start={phrase} onDone={done} /> : <Row phrase={phrase} onEdit={() => setEditing(phrase.id)} />}
            </li>
          ))}
      </ul>
      {away.length === 0 ? null : (
        <>
          <h3 className={classes.away}>{t('book.away')}</h3>
          <ul className={classes.rows}>
            {away.map((phrase) => (
              <li key={phrase.id} className={classes.row}>
                <Words phrase={phrase} />
                <Button variant="default" aria-label={t('book.restoreOf', { title: phrase.title })} onClick={() => void call('phrases.restore', { id: phrase.id }).catch(notifyFailure)}>
                  {t('book.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  )
}

/** The form, saving as a new phrase or over the one with this id. What was there before is one press away. */
function Written({ id, start, onDone }: { id: string | null; start: PhraseDetails; onDone: () => void }) {
  const { t } = useTranslation('phrases')
  const create = useCommand('phrases.create')
  const update = useCommand('phrases.update')
  const before: PhraseDetails = { title: start.title, text: start.text, notes: start.notes, effects: start.effects }
  const undo = (asked: Promise<unknown>) => void asked.catch(notifyFailure)

  function save(details: PhraseDetails): void {
    if (id === null) {
      create.mutate(details, {
        onSuccess: (made) => {
          notifyUndo(t('book.made', { title: made.title }), () => undo(call('phrases.remove', { id: made.id })))
          onDone()
        },
      })
      return
    }
    update.mutate(
      { id, changes: details },
      {
        onSuccess: () => {
          notifyUndo(t('book.changed', { title: details.title }), () => undo(call('phrases.update', { id, changes: before })))
          onDone()
        },
      },
    )
  }

  const error: AppError | null = create.error ?? update.error
  return <PhraseForm id={id ?? 'new'} start={before} error={error} saving={create.isPending || update.isPending} onSave={save} onCancel={onDone} />
}

function Row({ phrase, onEdit }: { phrase: Phrase; onEdit: () => void }) {
  const { t } = useTranslation('phrases')
  const { t: common } = useTranslation()
  const { id, title } = phrase
  const remove = () =>
    void call('phrases.remove', { id }).then(() => notifyUndo(t('book.gone', { title }), () => void call('phrases.restore', { id }).catch(notifyFailure)), notifyFailure)
  return (
    <>
      <Words phrase={phrase} />
      <Button variant="default" leftSection={<IconEdit size={18} aria-hidden />} aria-label={t('book.editOf', { title })} onClick={onEdit}>
        {common('edit')}
      </Button>
      <Button variant="subtle" color="gray" aria-label={t('book.hideOf', { title })} onClick={remove}>
        {t('book.hide')}
      </Button>
    </>
  )
}

function Words({ phrase }: { phrase: Phrase }) {
  const { t } = useTranslation('phrases')
  const details = Object.entries(phrase.effects.details ?? {}).map(([groupId, itemIds]) => ({ groupId, itemIds }))
  const sets = effectWords(t, details, phrase.effects.nextVisit)
  const facts = [
    ...(phrase.origin === 'shipped' ? [] : [t(`origin.${phrase.origin}`)]),
    ...(sets === '' ? [] : [t('effect.sets', { what: sets })]),
    ...(phrase.uses === 0 ? [] : [t('book.uses', { count: phrase.uses })]),
  ]
  return (
    <div className={classes.words}>
      <p className={classes.title}>
        <bdi>{phrase.title}</bdi>
      </p>
      <p className={classes.text} dir="auto">
        {phrase.text}
      </p>
      {facts.length === 0 ? null : <p className={classes.facts}>{facts.join(' · ')}</p>}
    </div>
  )
}
