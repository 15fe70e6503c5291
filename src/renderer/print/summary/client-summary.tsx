import type { DocumentOptions } from '../../../shared/contract/documents'
import { coursesOf, therapyCounts } from '../../../shared/domain/client-summary'
import { painOfOneComplaint } from '../../../shared/domain/pain-of-one-complaint'
import { figureVisits } from '../../../shared/domain/progress'
import { clientName } from '../client-name'
import type { ClientSummaryData } from '../document-data'
import { type Fact, Facts, Heading } from '../facts'
import { figureBlocks } from '../figures'
import { openingBlocks } from '../opening'
import { type Block, keptWithNext } from '../pages/block'
import { Contact, hasContact, nextVisitLine } from '../papers/closing'
import { paperFigureWords, type PaperWords } from '../papers/paper-words'
import { paragraphs } from '../paragraphs'
import { Apart, langOf } from '../runs'
import classes from '../sheet.module.css'
import { thenAndNow } from '../then-and-now'
import { courseBlocks } from './courses'

/** What a client takes home: pictures first, short words, only what was measured, and no word about causes. */
export function clientSummary(words: PaperWords, data: ClientSummaryData, options: DocumentOptions): Block[] {
  const { t } = words
  const { visits, practice } = data
  const courses = coursesOf(painOfOneComplaint(visits, data.complaint?.id), practice.thresholds)
  const of = (kind: 'tension' | 'pain' | 'movement' | 'activity') => courses.filter(({ key }) => key.kind === kind)
  const figures = options.parts.includes('figures') ? pictures(words, data) : []
  const section = { words, visits: visits.length }
  return [
    ...openingBlocks(data, t('title.summary')),
    { kind: 'whole', id: 'facts', node: <Facts facts={facts(words, data, options)} /> },
    ...cameFor(words, data),
    ...figures,
    ...courseBlocks({ ...section, section: 'places', courses: of('tension'), headed: figures.length === 0 }),
    ...courseBlocks({ ...section, section: 'pain', courses: of('pain') }),
    ...courseBlocks({ ...section, section: 'activities', courses: of('activity') }),
    ...courseBlocks({ ...section, section: 'movement', courses: of('movement') }),
    ...(courses.length === 0 ? [{ kind: 'whole' as const, id: 'nothing', node: <p className={classes.overall}>{t('nothing')}</p> }] : []),
    ...(visits.some(({ scores }) => scores.length > 0) ? [{ kind: 'whole' as const, id: 'scores', node: <p>{t('scores')}</p> }] : []),
    ...didBlocks(words, data),
    ...nextBlocks(words, data, options.parts.includes('notes')),
    ...(hasContact(practice) ? [{ kind: 'whole' as const, id: 'contact', node: <Contact words={words} practice={practice} />, keepWithNext: true }] : []),
    ...readingBlocks(words, data, courses.some(({ verdict }) => verdict === 'same')),
  ]
}

function facts({ t, day }: PaperWords, { client, visits, madeOn, language }: ClientSummaryData, { names }: DocumentOptions): Fact[] {
  const name = clientName(client, names)
  const first = visits[0]
  const last = visits.at(-1)
  return [
    { label: t('fact.name'), value: <Apart text={name} />, lang: langOf(name, language) },
    { label: t('fact.made'), value: day(madeOn) },
    ...(first && last ? [{ label: t('fact.visits'), value: t('fact.between', { count: visits.length, from: day(first.heldOn), to: day(last.heldOn) }) }] : []),
  ]
}

function cameFor({ t }: PaperWords, { complaint }: ClientSummaryData): Block[] {
  const goal = complaint?.goal.trim() ?? ''
  return [
    { kind: 'whole', id: 'came-heading', node: <Heading>{t('section.came')}</Heading>, keepWithNext: true },
    ...(complaint === null ? [{ kind: 'whole' as const, id: 'came-none', node: <p>{t('came.none')}</p> }] : paragraphs('came', complaint.title)),
    ...(goal === '' ? [] : [{ kind: 'whole' as const, id: 'goal-label', node: <h3 className={classes.field}>{t('came.goal')}</h3>, keepWithNext: true }, ...paragraphs('goal', goal)]),
  ]
}

function pictures(words: PaperWords, { client, visits }: ClientSummaryData): Block[] {
  const { t, day } = words
  const pair = figureVisits(visits)
  if (pair === null) return []
  const figures = thenAndNow(pair, (visit, when) => t(`figure.${when}`, { on: day(visit.heldOn) }))
  return [
    { kind: 'whole', id: 'figures-heading', node: <Heading>{t('section.figures')}</Heading>, keepWithNext: true },
    ...figureBlocks(paperFigureWords(words), figures, t('figure.legend'), client.figure),
  ]
}

function didBlocks({ t, therapy }: PaperWords, { visits }: ClientSummaryData): Block[] {
  const counts = therapyCounts(visits)
  if (counts.length === 0) return []
  return [
    { kind: 'whole', id: 'did-heading', node: <Heading>{t('section.did')}</Heading>, keepWithNext: true },
    {
      kind: 'table',
      id: 'did',
      caption: t('did.caption'),
      columns: 'did',
      head: (
        <tr>
          <th scope="col">{t('did.name')}</th>
          <th scope="col">{t('did.means')}</th>
          <th scope="col">{t('did.visits')}</th>
        </tr>
      ),
      rows: counts.map(({ therapyId, visits: n }) => ({
        id: therapyId,
        node: (
          <tr>
            <th scope="row">
              <Apart text={therapy(therapyId).name} />
            </th>
            <td>
              <Apart text={therapy(therapyId).means} />
            </td>
            <td>{t('table.visits', { n, total: visits.length })}</td>
          </tr>
        ),
      })),
    },
  ]
}

/** The newest plan in the therapist's own words, then the next visit. */
function nextBlocks(words: PaperWords, { visits, latest }: ClientSummaryData, withPlan: boolean): Block[] {
  const { t, day } = words
  if (latest === null) return []
  const planned = withPlan ? visits.findLast(({ plan }) => plan.trim() !== '') : undefined
  const next = nextVisitLine(words, latest.content.nextVisit, latest.content.heldOn)
  return [
    { kind: 'whole', id: 'next-heading', node: <Heading>{t('section.next')}</Heading>, keepWithNext: true },
    ...(planned === undefined
      ? []
      : [{ kind: 'whole' as const, id: 'plan-label', node: <h3 className={classes.field}>{t('next.plan', { on: day(planned.heldOn) })}</h3>, keepWithNext: true }, ...keptWithNext(paragraphs('plan', planned.plan))]),
    { kind: 'whole', id: 'next', node: <p>{next}</p>, keepWithNext: true },
  ]
}

function readingBlocks({ t }: PaperWords, { language }: ClientSummaryData, same: boolean): Block[] {
  const lines = [...(same ? [t('reading.same')] : []), t('reading.cause'), ...(language === 'en' ? [] : [t('reading.translated')])]
  return [
    {
      kind: 'whole',
      id: 'reading',
      node: (
        <div className={classes.aside}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ),
    },
  ]
}
