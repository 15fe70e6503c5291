import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { carriedCount, confirmEverything } from './carried-values'
import { useContent, useDraft, useDraftStore } from './draft-context'
import { isAreaCarried } from './edits'

/**
 * One press for all that was carried into this visit. Beside the areas' own button while that stands there; later on, for what is left,
 * below the scores, where it moves none of them.
 */
export function ConfirmEverything({ beside }: { beside: 'areas' | 'scores' }) {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  const areas = useContent('areas').filter(isAreaCarried)
  const count = useDraft((draft) => carriedCount(draft.content))
  const ofAreas = areas.flatMap((area) => [area.tensionCarriedOn, area.painCarriedOn]).filter((on) => on !== null).length
  if (count === ofAreas || (beside === 'areas') !== ofAreas > 0) return null
  return (
    <Button
      variant="light"
      size="sm"
      leftSection={<IconChecks size={18} aria-hidden />}
      {...(beside === 'areas' ? { 'aria-label': t('everything.name', { count }) } : { style: { alignSelf: 'flex-start' } })}
      onClick={() => store.edit(confirmEverything)}
      data-confirm-everything
    >
      {beside === 'areas' ? t('everything.button', { count }) : t('everything.rest', { count })}
    </Button>
  )
}
