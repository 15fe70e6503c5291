import { Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** One page of the entrance. A numbered step's heading takes the focus, so that a screen reader starts there. */
export function Step({ number, title, lead, children }: { number?: number; title: string; lead?: string; children: ReactNode }) {
  const { t } = useTranslation('vault')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (number !== undefined) heading.current?.focus()
  }, [number])
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
