import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { AreaPanel } from './area-panel'
import { AreaRows } from './area-rows'
import { firstToScore } from './areas-view'
import classes from './areas.module.css'
import { ConfirmEverything } from './confirm-everything'
import { useContent, useDraftStore } from './draft-context'
import { confirmAreas, isAreaCarried } from './edits'
import { Section } from './section'
import text from './text.module.css'

/** Tension of the treated areas: the chosen one to score, all of them below. */
export const AreasSection = memo(function AreasSection({ selected, onSelect }: { selected: string | null; onSelect: (regionId: string | null) => void }) {
  const { t } = useTranslation('sessions')
  const areas = useContent('areas')
  const carried = areas.filter(isAreaCarried).length
  const area = areas.find((one) => one.regionId === selected) ?? areas.find((one) => one.regionId === firstToScore(areas))
  return (
    <Section id="areas" title={t('areas.title')} quiet={area !== undefined}>
      {area === undefined ? (
        <p className={text.hint}>{t('areas.none')}</p>
      ) : (
        <>
          <AreaPanel area={area} areas={areas} onSelect={onSelect} />
          {areas.length > 1 ? <AreaRows areas={areas} selected={area.regionId} onSelect={onSelect} /> : null}
        </>
      )}
      <div className={classes.confirm}>
        {carried > 0 ? <ConfirmAll count={carried} /> : null}
        <ConfirmEverything beside="areas" />
      </div>
    </Section>
  )
})

function ConfirmAll({ count }: { count: number }) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  return (
    <Button variant="light" size="sm" leftSection={<IconCheck size={18} aria-hidden />} onClick={() => store.edit(confirmAreas)} data-confirm-areas>
      {t('areas.confirmAll', { count })}
    </Button>
  )
}
