import { Button, Popover, Stack } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, formatDay } from '../../../shared/domain/days'

interface Props {
  end: 'from' | 'to'
  day: Day | null
  earliest?: Day | null
  latest: Day
  onChange: (day: Day | null) => void
}

/** One end of a stretch of days; open until a day is chosen. */
export function DayChoice({ end, day, earliest = null, latest, onChange }: Props) {
  const { t } = useTranslation('audit')
  const [opened, setOpened] = useState(false)
  const choose = (chosen: Day | null) => {
    onChange(chosen)
    setOpened(false)
  }
  return (
    <Popover position="bottom-start" width={384} trapFocus returnFocus withArrow opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button variant={day === null ? 'default' : 'light'} leftSection={<IconCalendar size={20} aria-hidden />} onClick={() => setOpened(!opened)}>
          {day === null ? t(`filter.${end}Open`) : t(`filter.${end}Day`, { day: formatDay(day) })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`filter.${end}Title`)}>
        <Stack gap="sm">
          <DatePicker
            size="lg"
            weekendDays={[]}
            hideOutsideDates
            firstDayOfWeek={1}
            value={day}
            defaultDate={day ?? latest}
            maxDate={latest}
            {...(earliest === null ? {} : { minDate: earliest })}
            onChange={choose}
            ariaLabels={{ nextMonth: t('filter.nextMonth'), previousMonth: t('filter.previousMonth') }}
          />
          {day === null ? null : (
            <Button variant="default" onClick={() => choose(null)}>
              {t(`filter.${end}Open`)}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
