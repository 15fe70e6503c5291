import { ActionIcon, Select } from '@mantine/core'
import { IconCheck, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionScore } from '../../../../shared/contract/session-content'
import { bandOf, measureRange, rangeWords } from '../../../../shared/domain/measure-range'
import { measureThreshold } from '../../../../shared/domain/threshold'
import { mayShowText, measureById, measureLabel } from '../../../../shared/reference/outcomes'
import { useOp } from '../../../api/hooks'
import { NumberField } from '../../../ui/number-field'
import { measureAmount } from '../../progress/measure-words'
import { ThresholdNote } from '../../progress/threshold-note'
import { useCarriedWords } from '../carried'
import { useDraftStore } from '../draft-context'
import { setScore } from './function-edits'
import { isTyped, scoreOf, typedChoices } from './function-view'
import classes from './function.module.css'
import { SinceLine } from './since-line'
import type { Since } from './use-since'

interface Props {
  scores: readonly SessionScore[]
  since: Since
}

/** Totals of questionnaires that were filled in elsewhere, and ratings asked rarely: one number each. */
export function Questionnaires({ scores, since }: Props) {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  /** Shown without a number: just chosen, or emptied to type another. */
  const [kept, setKept] = useState<readonly string[]>([])
  const there = [...new Set([...scores.map((score) => score.measureId).filter(isTyped), ...kept])]
  const { licensed, single } = typedChoices(there)
  return (
    <div className={classes.part} role="group" aria-label={t('typed.title')} data-part="typed">
      <h3 className={classes.partName}>{t('typed.title')}</h3>
      {there.map((id) => (
        <TypedScore
          key={id}
          measureId={id}
          score={scoreOf(scores, id)}
          since={since}
          onChange={(value) => {
            if (value === null) setKept([...kept.filter((one) => one !== id), id])
            store.edit(setScore(id, value), `scores.${id}`)
          }}
          onRemove={() => {
            setKept(kept.filter((one) => one !== id))
            store.edit(setScore(id, null))
          }}
        />
      ))}
      <Select
        aria-label={t('typed.add')}
        placeholder={t('typed.add')}
        data={[
          { group: t('typed.licensed'), items: licensed },
          { group: t('typed.single'), items: single },
        ]}
        value={null}
        searchable
        onChange={(id) => id !== null && setKept([...kept, id])}
        nothingFoundMessage={t('typed.nothing')}
        maxDropdownHeight={320}
      />
    </div>
  )
}

interface ScoreProps {
  measureId: string
  score: SessionScore | undefined
  since: Since
  onChange: (value: number | null) => void
  onRemove: () => void
}

function TypedScore({ measureId, score, since, onChange, onRemove }: ScoreProps) {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  const carriedWords = useCarriedWords()
  const { data: practice } = useOp('settings.get', {})
  const { min, max, step } = measureRange(measureId)
  const measure = measureById(measureId)
  const name = measureLabel(measureId)
  const threshold = measureThreshold(measureId, practice?.thresholds ?? {})
  const key = { kind: 'score', measureId } as const
  const carriedOn = score?.carriedOn ?? null
  const facts = [
    rangeWords(measureId),
    ...(score === undefined || carriedOn !== null ? [] : [bandOf(measureId, score.value) ?? '']),
    ...(carriedOn === null ? [] : [carriedWords(carriedOn)]),
  ]
  return (
    <div role="group" aria-label={name} data-score={measureId}>
      <div className={classes.typed}>
        <div className={classes.typedName}>
          <span>{name}</span>
          <span className={classes.small}>{facts.filter(Boolean).join(' · ')}</span>
        </div>
        <NumberField
          className={classes.number}
          name={carriedOn === null ? name : t('typed.carried', { name })}
          value={score?.value ?? null}
          min={min}
          max={max}
          whole={step === 1}
          rangeMessage={t('range', { min, max })}
          carried={carriedOn !== null}
          onChange={onChange}
        />
        {carriedOn === null || score === undefined ? null : (
          <ActionIcon variant="light" aria-label={t('typed.confirm', { name })} onClick={() => store.edit(setScore(measureId, score.value))}>
            <IconCheck size={20} aria-hidden />
          </ActionIcon>
        )}
        {threshold === null ? null : <ThresholdNote measure={name} threshold={threshold} amountOf={(value) => measureAmount(key, value)} />}
        <ActionIcon color="gray" aria-label={t('typed.remove', { name })} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </div>
      {measure === undefined || mayShowText(measure) ? null : <p className={classes.small}>{t('typed.licence')}</p>}
      <SinceLine measure={key} since={since(key)} />
    </div>
  )
}
