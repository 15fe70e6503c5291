import { useTranslation } from 'react-i18next'
import classes from './editor.module.css'
import { focusSection } from './focus'

const sections = ['areas', 'notes', 'movements', 'details'] as const

/** Where the record lies below the scores (narrow windows): one tap to each part. */
export function JumpBar() {
  const { t } = useTranslation('sessions')
  return (
    <nav className={classes.jumpBar} aria-label={t('sections.jump')}>
      {sections.map((section) => (
        <button key={section} type="button" className={classes.jump} onClick={() => focusSection(section)}>
          {t(`sections.${section}`)}
        </button>
      ))}
    </nav>
  )
}
