import type { TFunction } from 'i18next'
import type { DocumentOptions } from '../../../shared/contract/documents'
import { ageOn, formatDay } from '../../../shared/domain/days'
import type { DocumentPart } from '../../../shared/domain/document-kinds'
import { differenceMap } from '../../../shared/domain/difference-map'
import { painOfOneComplaint } from '../../../shared/domain/pain-of-one-complaint'
import { figureVisits } from '../../../shared/domain/progress'
import { whatChanged } from '../../../shared/domain/what-changed'
import { differenceWords, notBothWords } from '../../features/progress/body/body-words'
import { marksOfDifference } from '../../features/progress/body/marks'
import { clientName, type NameStyle } from '../client-name'
import type { ProgressData } from '../document-data'
import { type Fact, Facts, Heading } from '../facts'
import { type Figure, figureBlocks, recordFigureWords } from '../figures'
import { openingBlocks } from '../opening'
import type { Block } from '../pages/block'
import { Apart, langOf } from '../runs'
import { changedBlocks } from './changed'
import { chartBlocks } from './charts'
import { complaintBlocks, planBlocks } from './care'
import { readingBlocks } from './reading'
import { visitsBlocks } from './visits'
import { thenAndNow } from '../then-and-now'
import type { SummaryWords } from './words'

/** The progress summary: what was recorded over the visits, with n everywhere and no word about causes. */
export function progressSummary(words: SummaryWords, data: ProgressData, options: DocumentOptions): Block[] {
  const { t } = words
  const shows = (part: DocumentPart) => options.parts.includes(part)
  const compared = painOfOneComplaint(data.visits, data.complaint?.id)
  const changed = whatChanged(compared, data.practice.thresholds)
  return [
    ...openingBlocks(data, t('kind.progress.title')),
    { kind: 'whole', id: 'facts', node: <Facts facts={facts(t, data, options.names)} columns={4} /> },
    ...complaintBlocks(t, data.complaint),
    ...(shows('figures') ? figures(words, data) : []),
    ...(changed === null ? [] : changedBlocks(words, changed)),
    ...(shows('charts') ? chartBlocks(words, compared, data.practice.thresholds) : []),
    ...planBlocks(t, data, shows('notes')),
    ...(shows('table') ? visitsBlocks(t, data.visits) : []),
    ...readingBlocks(words, changed),
  ]
}

function facts(t: TFunction<'documents'>, { client, visits, madeOn }: ProgressData, names: NameStyle): Fact[] {
  const name = clientName(client, names)
  const first = visits[0]
  const last = visits.at(-1)
  const born = client.bornOn === null ? t('fact.none') : t('fact.bornAge', { born: formatDay(client.bornOn), age: ageOn(client.bornOn, madeOn) })
  return [
    { label: t('fact.client'), value: <Apart text={name} />, lang: langOf(name) },
    ...(names === 'full' ? [{ label: t('fact.born'), value: born }] : []),
    {
      label: t('fact.visits'),
      value: first && last ? t('fact.visitsBetween', { count: visits.length, from: formatDay(first.heldOn), to: formatDay(last.heldOn) }) : t('fact.none'),
    },
    { label: t('fact.made'), value: formatDay(madeOn) },
  ]
}

/** A figure of its own: what lies between the first two, in signs and words. */
function difference({ t, p }: SummaryWords, { first, latest }: NonNullable<ReturnType<typeof figureVisits>>): Figure {
  const map = differenceMap(first, latest)
  const regions = new Map([...map.compared.map((one) => [one.regionId, differenceWords(p, one)] as const), ...map.notBoth.map((one) => [one.regionId, notBothWords(p, one)] as const)])
  return {
    title: t('figure.difference'),
    marks: [...marksOfDifference(map)].map(([regionId, { change }]) => ({ regionId, grade: null, carried: false, ...(change ? { change } : {}), words: regions.get(regionId) ?? '' })),
  }
}

function figures(words: SummaryWords, { client, visits }: ProgressData): Block[] {
  const { t } = words
  const pair = figureVisits(visits)
  if (pair === null) return []
  const shown = thenAndNow(pair, (visit) => t('figure.visit', { on: formatDay(visit.heldOn), number: visit.number }))
  return [
    { kind: 'whole', id: 'figures-heading', node: <Heading>{t('section.figures')}</Heading>, keepWithNext: true },
    ...figureBlocks(recordFigureWords(t), shown, t('figure.legendSummary'), client.figure),
    ...(shown.length === 1 ? [] : figureBlocks(recordFigureWords(t), [difference(words, pair)], t('figure.legendDifference'), client.figure, { id: 'difference' })),
  ]
}
