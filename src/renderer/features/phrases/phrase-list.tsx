import { IconSparkles } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Phrase } from '../../../shared/contract/phrases'
import type { FoundPhrases } from './find-phrases'
import { setsValues } from './phrase-chips'
import classes from './phrases.module.css'

interface Props {
  id: string
  found: FoundPhrases
  /** The highlighted one, counted through both parts. */
  active: number
  onPick: (phrase: Phrase) => void
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`

/** The phrases found for what is typed. The focus stays in the text field, whose keys steer the list. */
export function PhraseList({ id, found: { here, elsewhere }, active, onPick }: Props) {
  const { t } = useTranslation('phrases')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active, here, elsewhere])

  const option = (phrase: Phrase, index: number) => (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the text field
    <div
      key={phrase.id}
      id={optionId(id, index)}
      role="option"
      aria-selected={index === active}
      tabIndex={-1}
      className={classes.option}
      data-phrase={phrase.id}
      onClick={() => onPick(phrase)}
    >
      <span className={classes.optionTitle}>
        <bdi>{phrase.title}</bdi>
        {setsValues(phrase) ? (
          <span className={classes.sets}>
            <IconSparkles size={16} aria-hidden /> {t('sets')}
          </span>
        ) : null}
      </span>
      <span className={classes.optionText} dir="auto">
        {phrase.text}
      </span>
    </div>
  )
  return (
    // Pressing an option must not take the focus from the field.
    <div ref={list} id={id} role="listbox" tabIndex={-1} aria-label={t('list')} className={classes.list} onMouseDown={(event) => event.preventDefault()}>
      {here.map(option)}
      {elsewhere.length === 0 ? null : (
        <div role="group" aria-label={t('elsewhere')}>
          <div className={classes.part} role="presentation">
            {t('elsewhere')}
          </div>
          {elsewhere.map((phrase, index) => option(phrase, here.length + index))}
        </div>
      )}
    </div>
  )
}
