import { Button, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhraseDetails } from '../../../shared/contract/phrases'
import type { NextVisit } from '../../../shared/contract/session-content'
import { noteFields } from '../../../shared/domain/note-fields'
import { groupLabel, itemsOfGroup } from '../../../shared/domain/phrase-effects'
import type { AppError } from '../../../shared/errors'
import { ChoiceChips } from '../../ui/choice-chips'
import { useUnsentForm } from '../../ui/unsent'
import { nextVisitWords } from './effect-words'
import classes from './phrase-book.module.css'

/** What a phrase of her own may choose; the other groups say what was done in numbers and places, which no phrase can know. */
const groups = ['response', 'reaction', 'aftercare'] as const

const visits: readonly NextVisit[] = [
  { kind: 'weeks', weeks: 1 },
  { kind: 'weeks', weeks: 2 },
  { kind: 'weeks', weeks: 4 },
  { kind: 'as-needed' },
  { kind: 'discharged' },
]

interface Props {
  /** Of the phrase, or "new": what is typed is kept under it. */
  id: string
  start: PhraseDetails
  error: AppError | null
  saving: boolean
  onSave: (details: PhraseDetails) => void
  onCancel: () => void
}

/** One phrase being written: its words, where it is offered, what it sets. */
export function PhraseForm({ id, start, error, saving, onSave, onCancel }: Props) {
  const { t } = useTranslation('phrases')
  const { t: common } = useTranslation()
  const [phrase, setPhrase] = useUnsentForm(`phrases.${id}`, start)
  const [withValues, setWithValues] = useState(Object.keys(phrase.effects).length > 0)
  const text = useRef<HTMLTextAreaElement>(null)
  const set = (changes: Partial<PhraseDetails>) => setPhrase({ ...phrase, ...changes })
  const errorOf = (field: string) => error?.fields?.[field] ?? error?.fields?.[`changes.${field}`]

  function addBlank(): void {
    const element = text.current
    if (element === null) return
    element.setRangeText('___', element.selectionStart, element.selectionEnd, 'end')
    set({ text: element.value })
    element.focus()
  }

  return (
    <form
      className={classes.form}
      aria-label={t('form.label')}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(phrase)
      }}
    >
      <TextInput data-autofocus label={t('form.title')} dir="auto" maxLength={60} value={phrase.title} error={errorOf('title')} onChange={(event) => set({ title: event.currentTarget.value })} />
      <Textarea ref={text} label={t('form.text')} description={t('form.textHint')} dir="auto" autosize minRows={2} maxRows={8} value={phrase.text} error={errorOf('text')} onChange={(event) => set({ text: event.currentTarget.value })} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={addBlank}>
          {t('form.blank')}
        </Button>
        {withValues ? null : (
          <Button variant="default" onClick={() => setWithValues(true)}>
            {t('form.addValues')}
          </Button>
        )}
      </div>
      <div className={classes.field}>
        <span className={classes.label}>{t('form.notes')}</span>
        <ChoiceChips several name={t('form.notes')} choices={noteFields.map((id) => ({ id, label: t(`note.${id}`) }))} chosen={phrase.notes} onChange={(notes) => set({ notes: noteFields.filter((id) => notes.includes(id)) })} />
      </div>
      {withValues ? <Values phrase={phrase} onChange={(effects) => set({ effects })} /> : null}
      {error === null || error.fields !== undefined ? null : <p className={classes.wrong} role="alert">{error.message}</p>}
      <div className={classes.buttons}>
        <Button type="submit" loading={saving}>
          {t('form.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}

function Values({ phrase: { effects }, onChange }: { phrase: PhraseDetails; onChange: (effects: PhraseDetails['effects']) => void }) {
  const { t } = useTranslation('phrases')
  const keyOf = (visit: NextVisit) => (visit.kind === 'weeks' ? `weeks-${visit.weeks}` : visit.kind)
  const { details = {}, nextVisit } = effects
  // Another number of weeks stays visible, so that it can be taken away.
  const offered = nextVisit === undefined || visits.some((visit) => keyOf(visit) === keyOf(nextVisit)) ? visits : [...visits, nextVisit]

  function choose(groupId: string, itemIds: string[]): void {
    const { [groupId]: _old, ...others } = details
    const next = itemIds.length === 0 ? others : { ...others, [groupId]: itemIds }
    const { details: _all, ...rest } = effects
    onChange(Object.keys(next).length === 0 ? rest : { ...rest, details: next })
  }

  function plan(key: string | undefined): void {
    const visit = offered.find((one) => keyOf(one) === key)
    const { nextVisit: _old, ...rest } = effects
    onChange(visit === undefined ? rest : { ...rest, nextVisit: visit })
  }

  return (
    <>
      <div className={classes.field}>
        <span className={classes.label}>{t('form.next')}</span>
        <ChoiceChips name={t('form.next')} choices={offered.map((visit) => ({ id: keyOf(visit), label: nextVisitWords(t, visit) }))} chosen={nextVisit === undefined ? [] : [keyOf(nextVisit)]} onChange={([key]) => plan(key)} />
      </div>
      {groups.map((groupId) => (
        <div key={groupId} className={classes.field}>
          <span className={classes.label}>{t('form.group', { group: groupLabel(groupId) })}</span>
          <ChoiceChips several name={groupLabel(groupId)} choices={itemsOfGroup(groupId).map(({ id, label }) => ({ id, label }))} chosen={details[groupId] ?? []} onChange={(ids) => choose(groupId, ids)} />
        </div>
      ))}
    </>
  )
}
