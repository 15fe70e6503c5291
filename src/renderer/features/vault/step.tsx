import { Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** One page of the entrance. With `startHere` (numbered steps: always) its heading takes the focus, so that a screen reader starts there. */
export function Step({ number, startHere = number !== undefined, title, lead, children }: { number?: number; startHere?: boolean; title: string; lead?: string; children: ReactNode }) {
  const { t } = useTranslation('vault')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (startHere) heading.current?.focus()
  }, [startHere])
  return (
    <Stack gap="lg">
      <div>
        {number === undefined ? null : (
          <Text size="sm" c="dimmed">
            {t('setUp.step', { step: number, of: 3 })}
          </Text>
        )}
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {lead === undefined ? null : (
          <Text c="dimmed" mt="xs">
            {lead}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  )
}
