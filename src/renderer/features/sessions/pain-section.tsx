import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { painGrades, painLabel } from '../../../shared/domain/scales'
import { ScaleRow } from '../../ui/scale-row'
import { useCarriedWords } from './carried'
import { useContent, useDraftStore } from './draft-context'
import { setPain } from './edits'
import { focusOn } from './focus'
import { Section } from './section'
import text from './text.module.css'

/** Pain of the complaint as a whole, asked on arrival and at the end. */
export const PainSection = memo(function PainSection() {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const pain = useContent('pain')
  const carriedWords = useCarriedWords()
  const carried = pain.carriedOn === null ? undefined : carriedWords(pain.carriedOn)
  return (
    <Section id="pain" title={t('pain.title')} aside={carried === undefined ? null : <span className={text.small} aria-hidden>{t('pain.carried', { words: carried })}</span>}>
      {(['arrival', 'end'] as const).map((moment) => (
        <ScaleRow
          key={moment}
          id={`pain-${moment}`}
          label={t(`moment.${moment}`)}
          name={t(`pain.name.${moment}`)}
          values={painGrades}
          value={pain[moment]}
          wordOf={painLabel}
          carried={moment === 'arrival' ? carried : undefined}
          noteElsewhere={carried !== undefined}
          onChange={(value, movesOn) => {
            store.edit(setPain(moment, value))
            if (movesOn) focusOn(moment === 'arrival' ? 'pain-end' : 'next-visit')
          }}
        />
      ))}
    </Section>
  )
})
