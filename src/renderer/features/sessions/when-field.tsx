import { Button, Group, Popover, Stack, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/domain/days'
import { isTimeOfDay } from '../../../shared/domain/time-of-day'
import { useContent, useDraft, useDraftStore } from './draft-context'
import { setWhen } from './edits'

/** Day, start and end of the visit; seldom changed, so behind one button. */
export function WhenField() {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const heldOn = useContent('heldOn')
  const startTime = useContent('startTime')
  const endTime = useContent('endTime')
  const refused = useDraft((draft) => draft.fields.endTime ?? draft.fields.startTime ?? draft.fields.heldOn)
  return (
    <Popover position="bottom-start" width={350} trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button variant="default" flex="none" leftSection={<IconCalendar size={20} aria-hidden />} data-refused={refused !== undefined || undefined} data-when>
          <bdi>
            {formatDay(heldOn)} {startTime}
            {endTime === null ? '' : `–${endTime}`}
          </bdi>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('when.title')}>
        <Stack gap="sm">
          <DatePicker
            size="lg"
            weekendDays={[]}
            hideOutsideDates
            value={heldOn}
            onChange={(day) => {
              if (day !== null) store.edit(setWhen({ heldOn: day }))
            }}
            ariaLabels={{ nextMonth: t('when.nextMonth'), previousMonth: t('when.previousMonth') }}
          />
          <Group gap="sm" align="start" grow>
            <TimeField label={t('when.start')} value={startTime} onChange={(time) => store.edit(setWhen({ startTime: time }), 'startTime')} />
            <TimeField
              label={t('when.end')}
              value={endTime ?? ''}
              problem={refused}
              onEmpty={() => store.edit(setWhen({ endTime: null }))}
              onChange={(time) => store.edit(setWhen({ endTime: time }), 'endTime')}
            />
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface TimeProps {
  label: string
  value: string
  problem?: string | undefined
  onChange: (time: string) => void
  onEmpty?: () => void
}

/** Only a whole time of day reaches the record; what is half typed stays in the field. */
function TimeField({ label, value, problem, onChange, onEmpty }: TimeProps) {
  const { t } = useTranslation('sessions')
  const [typed, setTyped] = useState(value)
  const bad = typed !== '' && !isTimeOfDay(typed)
  return (
    <TextInput
      label={label}
      value={typed}
      placeholder="14:05"
      inputMode="numeric"
      error={bad && typed.length >= 5 ? t('when.badTime') : problem}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        if (text === '') onEmpty?.()
        else if (isTimeOfDay(text)) onChange(text)
      }}
    />
  )
}
