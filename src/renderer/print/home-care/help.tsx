import type { Complaint } from '../../../shared/contract/complaints'
import type { SessionContent } from '../../../shared/contract/session-content'
import { areasOf, helpActions, helpSigns, treatedRegions } from '../../../shared/domain/home-care'
import { safetySourceById } from '../../../shared/reference/safety'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import type { PaperWords } from '../papers/paper-words'
import { Apart } from '../runs'
import classes from '../sheet.module.css'

/** When to stop and ask for help: signs of the safety vocabulary only, by urgency, with where they were read. */
export function helpBlocks({ t, warning }: PaperWords, complaints: readonly Complaint[], content: SessionContent): Block[] {
  // One sign too many does less harm than one missing: places only carried over count here as well.
  const places = [...treatedRegions(content), ...content.areas.map(({ regionId }) => regionId)]
  const areaIds = [...complaints.flatMap((complaint) => complaint.areaIds), ...areasOf(places)]
  const signs = helpSigns(areaIds, content.therapies.map(({ therapyId }) => therapyId))
  if (signs.length === 0) return []
  const sources = [...new Set(signs.flatMap(({ sourceIds }) => sourceIds))].map((id) => safetySourceById(id)?.title ?? id)
  return [
    { kind: 'whole', id: 'help-heading', node: <Heading>{t('help.title')}</Heading>, keepWithNext: true },
    {
      kind: 'whole',
      id: 'help',
      node: (
        <div className={classes.columns}>
          {helpActions
            .map((action) => ({ action, here: signs.filter((sign) => sign.action === action) }))
            .filter(({ here }) => here.length > 0)
            .map(({ action, here }) => (
              <div key={action}>
                <h3 className={classes.field}>{t(`help.${action}`)}</h3>
                <ul className={classes.list}>
                  {here.map((sign) => (
                    <li key={sign.id}>
                      <Apart text={warning(sign)} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
        </div>
      ),
      keepWithNext: true,
    },
    {
      kind: 'whole',
      id: 'help-sources',
      node: (
        <p className={classes.reading}>
          <Apart text={t('help.from', { sources: sources.join('; ') })} />
        </p>
      ),
    },
  ]
}
