import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { strengthOf } from '../../../shared/domain/passphrase-strength'
import classes from './steps.module.css'

/** An estimate in words and bars; the only rule is the length. */
export function PassphraseMeter({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation('vault')
  const { score, hint } = strengthOf(passphrase)
  return (
    <div>
      <div className={classes.meter} data-weak={score < 2 || undefined} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} data-on={bar <= score || undefined} />
        ))}
      </div>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mt={6}>
        <Text size="sm" c="dimmed" aria-live="polite">
          {passphrase === '' ? ' ' : t('setUp.strength', { word: t(`setUp.strength${score}`) })}
          {passphrase === '' ? '' : ` · ${hint}`}
        </Text>
        <Text size="sm" c="dimmed" className={classes.count}>
          {t('setUp.characters', { count: Array.from(passphrase).length })}
        </Text>
      </Group>
    </div>
  )
}
