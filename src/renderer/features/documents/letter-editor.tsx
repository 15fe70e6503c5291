import { useTranslation } from 'react-i18next'
import type { NameStyle } from '../../print/client-name'
import type { LetterData } from '../../print/document-data'
import { addresseeOf, letterText } from '../../print/letter/letter-words'
import { TextEditor } from './text-editor'

/** The words of a letter, with what the therapist has to see to before it is sent. */
export function LetterEditor({ data, names }: { data: LetterData; names: NameStyle }) {
  const { t } = useTranslation('documents')
  const { t: l } = useTranslation('letter')
  const { t: p } = useTranslation('progress')
  const { written, signedAt } = data
  const composed = { addressee: addresseeOf(data), body: letterText({ t: l, d: t, p }, data, names) }
  const notes = [
    (written ?? composed).body.includes('___') ? l('note.agreement') : '',
    (written ?? composed).addressee === '' ? l('note.addressee') : '',
    written !== null && signedAt !== null && signedAt > written.updatedAt ? l('note.older') : '',
  ].filter(Boolean)
  return (
    <TextEditor
      clientId={data.client.id}
      kind="letter"
      written={written}
      composed={composed}
      hasAddressee
      {...(notes.length === 0 ? {} : { notes: notes.map((note) => <p key={note}>{note}</p>) })}
    />
  )
}
