import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useContent } from './draft-context'
import { focusSection } from './focus'
import classes from './jump-bar.module.css'
import { showsPoints } from './points/points-view'

const allSections = ['areas', 'points', 'function', 'notes', 'movements', 'details'] as const
type SectionId = (typeof allSections)[number]

/** The last section whose beginning has come up to the bar; the first one before any has. */
function sectionAt(bar: HTMLElement, sections: readonly SectionId[]): SectionId {
  const below = bar.getBoundingClientRect().bottom + 24
  const passed = sections.filter((id) => {
    const section = document.querySelector(`[data-section="${id}"]`)
    return section !== null && section.getBoundingClientRect().top <= below
  })
  return passed.at(-1) ?? 'areas'
}

/** Where the record lies below the scores (narrow windows): one tap to each part, and which part is in sight. */
export const JumpBar = memo(function JumpBar() {
  const { t } = useTranslation('sessions')
  const bar = useRef<HTMLElement>(null)
  const therapies = useContent('therapies')
  const points = useContent('points')
  const withPoints = showsPoints(therapies.map(({ therapyId }) => therapyId), points)
  const sections = useMemo(() => allSections.filter((id) => id !== 'points' || withPoints), [withPoints])
  const [current, setCurrent] = useState<SectionId>('areas')
  /** The scrolling that a tap itself causes does not change what was tapped: a last section may be too short to reach the bar. */
  const tapped = useRef(false)

  useEffect(() => {
    function follow(): void {
      if (!tapped.current && bar.current !== null) setCurrent(sectionAt(bar.current, sections))
      tapped.current = false
    }
    // Captured, because which element scrolls depends on the width of the window.
    document.addEventListener('scroll', follow, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', follow, { capture: true })
  }, [sections])

  function jump(section: SectionId): void {
    tapped.current = true
    focusSection(section)
    setCurrent(section)
  }

  return (
    <nav ref={bar} className={classes.jumpBar} aria-label={t('sections.jump')}>
      {sections.map((section) => (
        <button
          key={section}
          type="button"
          className={classes.jump}
          aria-current={section === current ? 'true' : undefined}
          onClick={() => jump(section)}
        >
          {t(`sections.${section}`)}
        </button>
      ))}
    </nav>
  )
})
