import { useTranslation } from 'react-i18next'
import type { SessionScore } from '../../../../shared/contract/session-content'
import { painGrades } from '../../../../shared/domain/scales'
import { measureById, measureLabel } from '../../../../shared/reference/outcomes'
import { ScaleRow } from '../../../ui/scale-row'
import { useCarriedWords } from '../carried'
import { useDraftStore } from '../draft-context'
import { focusOn } from '../focus'
import { setScore } from './function-edits'
import { overallChange, overallSteps, ratings, scoreOf } from './function-view'
import classes from './function.module.css'
import { SinceLine } from './since-line'
import type { Since } from './use-since'

interface Props {
  scores: readonly SessionScore[]
  since: Since
}

/** How much the problem gets in the way, in the client's judgement: less is better. A typed digit goes on to the next row. */
export function Ratings({ scores, since }: Props) {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  const carriedWords = useCarriedWords()
  return (
    <div className={classes.part} role="group" aria-label={t('ratings.title')} data-part="ratings">
      <div>
        <h3 className={classes.partName}>{t('ratings.title')}</h3>
        <p className={classes.small}>{t('ratings.scale')}</p>
      </div>
      {ratings.map((id, index) => {
        const score = scoreOf(scores, id)
        const key = { kind: 'score', measureId: id } as const
        const next = ratings[index + 1]
        return (
          <div key={id}>
            <ScaleRow
              id={id}
              label={measureLabel(id)}
              name={t('ratings.name', { name: measureLabel(id), measures: measureById(id)?.measures })}
              values={painGrades}
              value={score?.value ?? null}
              wordOf={(value) => (value === 0 ? t(`ratings.least.${id}`) : value === 10 ? t(`ratings.most.${id}`) : null)}
              carried={score?.carriedOn ? carriedWords(score.carriedOn) : undefined}
              onChange={(value, movesOn) => {
                store.edit(setScore(id, value))
                if (movesOn && next !== undefined) focusOn(next)
              }}
            />
            <SinceLine measure={key} since={since(key)} />
          </div>
        )
      })}
    </div>
  )
}

/** Asked from the second visit on: the change as a whole since care began, −7 to +7. */
export function OverallChange({ scores }: Pick<Props, 'scores'>) {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  const carriedWords = useCarriedWords()
  const score = scoreOf(scores, overallChange)
  const words: Readonly<Record<number, string>> = { [-7]: t('overall.worse'), 0: t('overall.same'), 7: t('overall.better') }
  return (
    <div className={classes.part} role="group" aria-label={t('overall.title')} data-part="overall">
      <ScaleRow
        id={overallChange}
        look="rows"
        label={t('overall.title')}
        name={t('overall.name')}
        values={overallSteps}
        value={score?.value ?? null}
        textOf={(step) => `${step > 0 ? '+' : ''}${step}`.replace('-', '−')}
        wordOf={(step) => words[step] ?? null}
        carried={score?.carriedOn ? carriedWords(score.carriedOn) : undefined}
        onChange={(value) => store.edit(setScore(overallChange, value))}
      />
      <p className={classes.small}>{t('overall.ends')}</p>
    </div>
  )
}
