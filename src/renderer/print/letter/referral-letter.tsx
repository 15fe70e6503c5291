import type { DocumentOptions } from '../../../shared/contract/documents'
import { formatDay } from '../../../shared/domain/days'
import { clientName } from '../client-name'
import type { LetterData } from '../document-data'
import { Letterhead } from '../letterhead'
import { type Block, keptWithNext } from '../pages/block'
import { paragraphs } from '../paragraphs'
import { Apart } from '../runs'
import sheet from '../sheet.module.css'
import { evidenceBlocks } from './evidence'
import type { LetterWords } from './found-words'
import { apart } from './in-sentence'
import { addresseeOf, letterText } from './letter-words'
import classes from './letter.module.css'
import { reasonBlocks } from './reasons'

/** A letter about one complaint: the words are the therapist's, or those of the record; figures, carried values and reasons always are the record's. */
export function referralLetter(words: LetterWords, data: LetterData, { names, parts }: DocumentOptions): Block[] {
  const { written } = data
  return [
    { kind: 'whole', id: 'letterhead', node: <Letterhead practice={data.practice} logo={data.logo} /> },
    { kind: 'whole', id: 'to', node: <To data={data} addressee={written?.addressee ?? addresseeOf(data)} /> },
    { kind: 'whole', id: 'subject', node: <Subject words={words} data={data} names={names} />, keepWithNext: true },
    ...keptWithNext(paragraphs('body', written?.body ?? letterText(words, data, names))),
    { kind: 'whole', id: 'signature', node: <Signature words={words} data={data} /> },
    ...evidenceBlocks(words, data, parts),
    ...reasonBlocks(words, data),
  ]
}

function To({ data, addressee }: { data: LetterData; addressee: string }) {
  return (
    <div className={classes.to}>
      <p>{formatDay(data.madeOn)}</p>
      {addressee
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two lines may read the same
          <p key={index}>
            <Apart text={line} />
          </p>
        ))}
    </div>
  )
}

/** The only heading of a letter. */
function Subject({ words: { t }, data: { client }, names }: { words: LetterWords; data: LetterData; names: DocumentOptions['names'] }) {
  const name = apart(clientName(client, names))
  const born = names === 'full' && client.bornOn !== null ? formatDay(client.bornOn) : null
  return <h1 className={classes.subject}>{born === null ? t('subjectName', { name }) : t('subject', { name, born })}</h1>
}

function Signature({ words: { t, d }, data: { practice } }: { words: LetterWords; data: LetterData }) {
  return (
    <div className={classes.closing}>
      <p>{t('closing')}</p>
      <div className={classes.signature}>
        <p className={classes.signer}>
          <Apart text={[practice.therapistName, practice.qualification].filter(Boolean).join(', ') || practice.practiceName} />
        </p>
        {practice.registration === '' ? null : <p className={sheet.quiet}>{d('signed.registration', { number: practice.registration })}</p>}
      </div>
    </div>
  )
}
