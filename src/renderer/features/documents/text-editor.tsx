import { Alert, Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentText } from '../../../shared/contract/documents'
import type { WrittenKind } from '../../../shared/domain/document-kinds'
import { call } from '../../api/call'
import { saveEverything } from '../../api/closing'
import { SavedMark } from '../../ui/autosave/saved-mark'
import { TextField } from '../../ui/autosave/text-field'
import { useAutosave } from '../../ui/autosave/use-autosave'
import { Card } from '../../ui/card'
import { notifyUndo } from '../../ui/notify-undo'
import classes from './text-editor.module.css'

type Words = Pick<DocumentText, 'addressee' | 'body'>

interface Props {
  clientId: number
  kind: WrittenKind
  /** What the therapist wrote; null = the words of the record still stand. */
  written: DocumentText | null
  /** The words that the record gives. */
  composed: Words
  hasAddressee: boolean
  /** What is still to be done about the text. */
  notes?: ReactNode
}

/** The words of a document, saved while they are typed. The document beside it is read again after each save and so follows. */
export function TextEditor({ clientId, kind, written, composed, ...rest }: Props) {
  const { t } = useTranslation('documents')
  // Fields that are typed in keep their own text: they begin afresh when another text is put in their place.
  const [put, setPut] = useState(0)

  async function writeAgain(): Promise<void> {
    await saveEverything()
    const before = await call('documents.text', { clientId, kind })
    await call('documents.clearText', { clientId, kind })
    setPut((times) => times + 1)
    if (before === null) return
    notifyUndo(t('text.again.done'), () => {
      void call('documents.saveText', { clientId, kind, addressee: before.addressee, body: before.body }).then(() => setPut((times) => times + 1))
    })
  }

  return (
    <Fields key={put} clientId={clientId} kind={kind} text={written ?? composed} {...rest}>
      {written === null ? (
        <p className={classes.state}>{t('text.ofRecord')}</p>
      ) : (
        <Button variant="default" leftSection={<IconRefresh size={20} aria-hidden />} onClick={() => void writeAgain()}>
          {t('text.again.button')}
        </Button>
      )}
    </Fields>
  )
}

interface FieldsProps extends Pick<Props, 'clientId' | 'kind' | 'hasAddressee' | 'notes'> {
  text: Words
  children: ReactNode
}

function Fields({ clientId, kind, text: { addressee, body }, hasAddressee, notes, children }: FieldsProps) {
  const { t } = useTranslation('documents')
  // Both fields are saved together.
  const form = useAutosave<Words>(['document', kind, clientId], { addressee, body }, (_changes, words) => call('documents.saveText', { clientId, kind, ...words }))
  return (
    <Card title={t('text.title')} action={<SavedMark form={form} />}>
      <div className={classes.fields}>
        {hasAddressee ? <TextField form={form} name="addressee" label={t('text.addressee')} description={t('text.addresseeHint')} rows={2} /> : null}
        {notes === undefined ? null : <Alert color="yellow" classNames={{ message: classes.notes ?? '' }}>{notes}</Alert>}
        <TextField form={form} name="body" label={t('text.body')} rows={10} />
        {children}
      </div>
    </Card>
  )
}
