import { IconListSearch, IconSparkles } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Phrase } from '../../../shared/contract/phrases'
import { useFitting } from '../../ui/use-fitting'
import classes from './phrases.module.css'

interface Props {
  /** Id of the field's label. */
  labelId: string
  phrases: readonly Phrase[]
  onPick: (phrase: Phrase) => void
  /** All phrases, without typing a slash. */
  onAll: () => void
}

export const setsValues = ({ effects }: Pick<Phrase, 'effects'>): boolean => Object.keys(effects).length > 0

/** The usual phrases of a field on one line, as many as fit, and the way to all of them. */
export function PhraseChips({ labelId, phrases, onPick, onAll }: Props) {
  const { t } = useTranslation('phrases')
  const row = useRef<HTMLDivElement>(null)
  const fitting = useFitting(row, phrases.map(({ id, title }) => id + title).join())
  return (
    // Pressing a chip must not take the focus from the field: what is being written there goes on.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className={classes.line} role="group" aria-label={t('chips')} aria-describedby={labelId} onMouseDown={(event) => event.preventDefault()}>
      <div ref={row} className={classes.chips}>
        {phrases.map((phrase, index) => (
          <button
            key={phrase.id}
            type="button"
            className={classes.chip}
            data-phrase={phrase.id}
            data-out={index >= fitting || undefined}
            aria-label={setsValues(phrase) ? t('chipSets', { title: phrase.title }) : undefined}
            onClick={() => onPick(phrase)}
          >
            <bdi>{phrase.title}</bdi>
            {setsValues(phrase) ? <IconSparkles size={16} aria-hidden /> : null}
          </button>
        ))}
      </div>
      <button type="button" className={classes.all} aria-label={t('all')} aria-describedby={labelId} onClick={onAll}>
        <IconListSearch size={20} aria-hidden />
      </button>
    </div>
  )
}
