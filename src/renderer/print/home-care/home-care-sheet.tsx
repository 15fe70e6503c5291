import type { DocumentOptions } from '../../../shared/contract/documents'
import type { Session } from '../../../shared/contract/sessions'
import { aftercareGiven, treatedRegions } from '../../../shared/domain/home-care'
import { clientName } from '../client-name'
import { type HomeCareData, localDay } from '../document-data'
import { Facts, Heading } from '../facts'
import { figureBlocks } from '../figures'
import { openingBlocks } from '../opening'
import type { Block } from '../pages/block'
import { Contact, hasContact, nextVisitLine } from '../papers/closing'
import { paperFigureWords, type PaperWords } from '../papers/paper-words'
import { paragraphs } from '../paragraphs'
import { Apart, langOf } from '../runs'
import classes from '../sheet.module.css'
import { helpBlocks } from './help'

/** As many names as have room beside the picture; the picture shows every place. */
const mostPlaces = 10

/** What the client does until the next visit, in the therapist's words, and what asks for help. */
export function homeCareSheet(words: PaperWords, data: HomeCareData, options: DocumentOptions): Block[] {
  const { t, day } = words
  const { client, latest, practice, language } = data
  if (latest === null) return []
  const name = clientName(client, options.names)
  const { heldOn, nextVisit } = latest.content
  return [
    ...openingBlocks(data, t('title.home-care')),
    {
      kind: 'whole',
      id: 'facts',
      node: (
        <Facts
          facts={[
            { label: t('fact.name'), value: <Apart text={name} />, lang: langOf(name, language) },
            { label: t('fact.visit'), value: day(heldOn) },
            { label: t('fact.made'), value: day(data.madeOn) },
          ]}
        />
      ),
    },
    ...adviceBlocks(words, (data.written ?? data.composed).body, data.written !== null && data.written.updatedAt < (latest.signedAt ?? '') ? localDay(data.written.updatedAt) : null),
    ...aftercareBlocks(words, latest),
    ...(options.parts.includes('figures') ? treatedBlocks(words, data, latest) : []),
    ...helpBlocks(words, data.complaints, latest.content),
    {
      kind: 'whole',
      id: 'next',
      node: (
        <div className={classes.columns}>
          <div>
            <Heading>{t('section.next')}</Heading>
            <p>{nextVisitLine(words, nextVisit, heldOn)}</p>
          </div>
          {hasContact(practice) ? (
            <div>
              <Contact words={words} practice={practice} />
            </div>
          ) : null}
        </div>
      ),
      keepWithNext: true,
    },
    ...(language === 'en' ? [] : [{ kind: 'whole' as const, id: 'translated', node: <Translated t={t} /> }]),
  ]
}

function Translated({ t }: Pick<PaperWords, 't'>) {
  return (
    <div className={classes.aside}>
      <p>{t('reading.translated')}</p>
    </div>
  )
}

/** `olderFrom`: the day of words written before the visit of the sheet; whoever reads it could not tell. */
function adviceBlocks({ t, day }: PaperWords, text: string, olderFrom: string | null): Block[] {
  const lines = paragraphs('advice', text)
  if (lines.length === 0) return []
  const older: Block[] = olderFrom === null ? [] : [{ kind: 'whole', id: 'advice-older', node: <p>{t('advice.writtenOn', { on: day(olderFrom) })}</p>, keepWithNext: true }]
  return [{ kind: 'whole', id: 'advice-heading', node: <Heading>{t('section.advice')}</Heading>, keepWithNext: true }, ...older, ...lines]
}

function aftercareBlocks({ t, therapy, aftercare }: PaperWords, { content }: Session): Block[] {
  return aftercareGiven(content).map(({ therapyId, itemIds }): Block => ({
    kind: 'whole',
    id: `aftercare-${therapyId}`,
    node: (
      <>
        <Heading>
          <Apart text={t('section.aftercare', { therapy: therapy(therapyId).name })} />
        </Heading>
        <ul className={classes.list}>
          {itemIds.map((itemId) => (
            <li key={itemId}>
              <Apart text={aftercare(therapyId, itemId)} />
            </li>
          ))}
        </ul>
      </>
    ),
  }))
}

function treatedBlocks(words: PaperWords, { client }: HomeCareData, { content }: Session): Block[] {
  const { t, day } = words
  const regionIds = treatedRegions(content)
  if (regionIds.length === 0) return []
  const marks = regionIds.map((regionId) => ({ regionId, grade: null, carried: false }))
  const on = day(content.heldOn)
  return [
    { kind: 'whole', id: 'treated-heading', node: <Heading>{t('section.treated')}</Heading>, keepWithNext: true },
    ...figureBlocks(paperFigureWords(words), [{ title: on, marks }], t('figure.legendTreated', { on }), client.figure, { beside: <Places words={words} regionIds={regionIds} /> }),
  ]
}

function Places({ words, regionIds }: { words: PaperWords; regionIds: readonly string[] }) {
  return (
    <ul className={classes.list}>
      {regionIds.slice(0, mostPlaces).map((regionId) => (
        <li key={regionId}>
          <Apart text={words.region(regionId)} />
        </li>
      ))}
    </ul>
  )
}
