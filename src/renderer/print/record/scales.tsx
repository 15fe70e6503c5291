import type { SessionContent } from '../../../shared/contract/session-content'
import { tensionScale } from '../../../shared/domain/scales'
import { scaleById } from '../../../shared/reference/mobility'
import { measureById, measureLabel } from '../../../shared/reference/outcomes'
import type { RecordData } from '../document-data'
import type { Block } from '../pages/block'
import { type Detail, detailTable } from './detail-table'
import type { RecordWords } from './record-words'
import { section } from './section'

/** How to read every scale that a session of this record uses. */
export function scaleBlocks(words: RecordWords, { sessions }: RecordData): Block[] {
  const { t, d } = words
  const contents = sessions.map(({ session }) => session.content)
  const details: Detail[] = [
    { label: t('scale.tension'), value: t('scale.tensionNote', { grades: gradeWords(words, tensionScale().grades) }) },
    { label: t('scale.pain'), value: t('scale.painNote') },
    ...(contents.some(({ activities }) => activities.length > 0) ? [{ label: d('function.psfs'), value: t('scale.psfsNote') }] : []),
    ...measuresIn(contents).map((id): Detail => ({ label: measureLabel(id), value: measureWords(words, id) })),
    ...findingsIn(contents).flatMap((id): Detail[] => {
      const scale = scaleById(id)
      return scale === undefined ? [] : [{ label: scale.label, value: gradeWords(words, scale.grades) }]
    }),
  ]
  return section('scales', t('section.scales'), [detailTable(words, 'scales-table', t('scale.caption'), details)])
}

const measuresIn = (contents: readonly SessionContent[]): string[] => [...new Set(contents.flatMap(({ scores }) => scores.map(({ measureId }) => measureId)))]

const findingsIn = (contents: readonly SessionContent[]): string[] => [
  ...new Set(contents.flatMap(({ areas, movements }) => [...areas, ...movements].flatMap(({ findings }) => Object.keys(findings)))),
]

/** "0 soft, 1 slightly firm …"; a grade that is only a word stands without its id. */
function gradeWords({ t }: RecordWords, grades: readonly { value: number | string | null; label: string }[]): string {
  return grades.map(({ value, label }) => (/^-?\d/.test(String(value)) ? t('scale.grade', { value, label: label.toLowerCase() }) : label.toLowerCase())).join(', ')
}

function measureWords({ t }: RecordWords, id: string): string {
  const measure = measureById(id)
  if (measure === undefined) return ''
  const direction = measure.direction === 'higher-better' ? t('scale.higherBetter') : t('scale.higherWorse')
  return t('scale.range', { scoring: measure.scoring, direction })
}
