import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../shared/contract/clients'
import type { ConsentGiven } from '../../../shared/contract/consents'
import { consentSentences, type ConsentSubject, subjectLabel } from '../../../shared/domain/consent'
import { consentWords } from '../../../shared/reference/consents'
import type { AppError } from '../../../shared/errors'
import { Failure } from '../../ui/failure'
import { OneOf } from '../../ui/one-of'
import classes from './consents.module.css'
import { mayNeedParent, needsParent } from './parent'
import { SignaturePad, signatureOf } from './signature-pad'
import { useGive } from './use-give'

interface Props {
  client: Pick<Client, 'id' | 'bornOn'>
  sessionId: number | null
  /** What is asked about. One alone needs no tick. */
  subjects: readonly ConsentSubject[]
  onClose: () => void
}

const keyOf = ({ kind, subjectId }: ConsentSubject): string => `${kind} ${subjectId}`

/** The words are read, the client signs or agrees by word. Nothing is kept before that. */
export function AgreeModal({ client, sessionId, subjects, onClose }: Props) {
  const { t } = useTranslation('consents')
  const { give, giving } = useGive(client.id, sessionId)
  const [error, setError] = useState<AppError | null>(null)
  const [ticked, setTicked] = useState<readonly string[]>(subjects.length === 1 ? subjects.map(keyOf) : [])
  const [who, setWho] = useState<'client' | 'parent'>(needsParent(client) ? 'parent' : 'client')
  const [name, setName] = useState('')
  const [strokes, setStrokes] = useState<string[]>([])
  const [asked, setAsked] = useState(false)
  const agreed = subjects.filter((subject) => ticked.includes(keyOf(subject)))
  const forMinor = who === 'parent'
  const nameless = forMinor && name.trim() === ''

  function agree(manner: ConsentGiven['manner']): void {
    setAsked(true)
    if (agreed.length === 0 || nameless) return
    const signature = manner === 'signed' ? signatureOf(strokes) : null
    void give({ subjects: agreed, manner, signature, givenBy: forMinor ? name.trim() : '' }).then((refusal) => (refusal === null ? onClose() : setError(refusal)))
  }

  return (
    <Modal opened onClose={onClose} title={t('agree.title')} size={680} data-consent-modal>
      <div className={classes.form}>
        {mayNeedParent(client) ? (
          <OneOf
            label={t('agree.who')}
            choices={[
              { id: 'client', label: t('agree.client') },
              { id: 'parent', label: t('agree.parent') },
            ]}
            value={who}
            onChange={(next) => setWho(next ?? who)}
          />
        ) : null}
        {forMinor ? <TextInput label={t('agree.name')} dir="auto" autoComplete="off" maxLength={200} value={name} error={asked && nameless ? t('agree.nameMissing') : undefined} onChange={(event) => setName(event.currentTarget.value)} /> : null}
        {forMinor ? <p className={classes.wording}>{consentWords.minor}</p> : null}
        <ul className={classes.words}>
          {subjects.map((subject) => (
            <li key={keyOf(subject)}>
              {subjects.length === 1 ? (
                <h3 className={classes.subject}>{subjectLabel(subject)}</h3>
              ) : (
                <Checkbox
                  classNames={{ label: classes.subject }}
                  label={subjectLabel(subject)}
                  checked={ticked.includes(keyOf(subject))}
                  onChange={(event) => setTicked(event.currentTarget.checked ? [...ticked, keyOf(subject)] : ticked.filter((key) => key !== keyOf(subject)))}
                />
              )}
              <p className={classes.wording}>{consentSentences(subject, forMinor).text}</p>
            </li>
          ))}
        </ul>
        <p className={classes.wording}>{consentWords.always}</p>
        {asked && agreed.length === 0 ? (
          <p className={classes.wrong} role="alert">
            {t('agree.nothing')}
          </p>
        ) : null}
        <SignaturePad label={t('pad.label')} strokes={strokes} onChange={setStrokes} />
        {error === null ? null : <Failure error={error} />}
        <div className={classes.buttons}>
          <Button disabled={strokes.length === 0} loading={giving} onClick={() => agree('signed')}>
            {t('agree.sign')}
          </Button>
          <Button variant="default" loading={giving} onClick={() => agree('spoken')}>
            {t('agree.spoken')}
          </Button>
        </div>
        <p className={classes.hint}>{t('agree.hint')}</p>
      </div>
    </Modal>
  )
}
