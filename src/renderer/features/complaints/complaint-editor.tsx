import { useTranslation } from 'react-i18next'
import type { Complaint, ComplaintDetails } from '../../../shared/contract/complaints'
import { blankComplaint } from '../../../shared/domain/blank-complaint'
import { call } from '../../api/call'
import { SavedMark } from '../../ui/autosave/saved-mark'
import { TextField } from '../../ui/autosave/text-field'
import { useAutosave } from '../../ui/autosave/use-autosave'
import { Card } from '../../ui/card'
import { areaGroups, areaItems, causeGroups, causeItems, factorItems } from './complaint-words'
import { ComplaintHead } from './complaint-head'
import { Course } from './course'
import classes from './complaints.module.css'
import { Effects } from './effects'
import { FieldPicker } from './field-picker'
import { PlannedSessions } from './planned-sessions'
import { RedFlags } from './red-flags'
import { Site } from './site'
import { usualAggravating, usualAreas, usualCauses, usualEasing } from './usual-choices'

const detailKeys = Object.keys(blankComplaint('')) as (keyof ComplaintDetails)[]
const detailsOf = (complaint: Complaint) => Object.fromEntries(detailKeys.map((key) => [key, complaint[key]])) as ComplaintDetails

/** One complaint in full; each field is saved as it is left. */
export function ComplaintEditor({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints')
  const form = useAutosave(['complaints.ofClient'], detailsOf(complaint), async (changes) => detailsOf(await call('complaints.update', { id: complaint.id, changes })))

  return (
    <div className={classes.editor}>
      <SavedMark form={form} />
      <ComplaintHead complaint={complaint} />
      <Card title={t('card.what')}>
        <div className={classes.stack}>
          <TextField form={form} name="title" label={t('field.title')} />
          <FieldPicker form={form} name="areaIds" label={t('field.areas')} items={areaItems()} groups={areaGroups()} usual={usualAreas} />
          <Site form={form} />
        </div>
      </Card>
      <Card title={t('card.course')}>
        <div className={classes.stack}>
          <Course form={form} />
          <FieldPicker form={form} name="causeIds" label={t('field.causes')} items={causeItems()} groups={causeGroups()} usual={usualCauses} />
          <TextField form={form} name="history" label={t('field.history')} rows={3} />
        </div>
      </Card>
      <Card title={t('card.factors')}>
        <div className={classes.stack}>
          <FieldPicker form={form} name="aggravatingIds" label={t('field.aggravating')} items={factorItems('aggravating')} usual={usualAggravating} />
          <FieldPicker form={form} name="easingIds" label={t('field.easing')} items={factorItems('easing')} usual={usualEasing} />
        </div>
      </Card>
      <Effects form={form} />
      <RedFlags form={form} />
      <Card title={t('card.plan')}>
        <div className={classes.stack}>
          <TextField form={form} name="goal" label={t('field.goal')} description={t('field.goalHint')} rows={2} />
          <TextField form={form} name="plan" label={t('field.plan')} rows={2} />
          <PlannedSessions form={form} />
        </div>
      </Card>
    </div>
  )
}
