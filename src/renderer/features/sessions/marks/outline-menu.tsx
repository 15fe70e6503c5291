import { ActionIcon, Menu } from '@mantine/core'
import { IconMan, IconUser, IconWoman } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { figures } from '../../../../shared/domain/client-details'
import type { OutlineId } from '../../../body/mesh/outlines'
import { useCommand } from '../../../api/hooks'
import { notifyFailure } from '../../../ui/failure'
import classes from './marks.module.css'

const icons = { neutral: IconUser, female: IconWoman, male: IconMan } as const

/** The outline this client is drawn in, on screen and on paper. Kept with the client; marks stay where they are on the body. */
export const OutlineMenu = memo(function OutlineMenu({ clientId, outline }: { clientId: number; outline: OutlineId }) {
  const { t } = useTranslation('marks')
  const update = useCommand('clients.update')
  const draw = (figure: OutlineId) => update.mutate({ id: clientId, changes: { figure } }, { onError: notifyFailure })
  const Icon = icons[outline]
  return (
    <Menu position="top-start" shadow="md" closeOnItemClick>
      <Menu.Target>
        <ActionIcon className={classes.outline} variant="default" aria-label={t('outline.now', { outline: t(`outline.${outline}`) })}>
          <Icon size={22} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('outline.title')}</Menu.Label>
        <Menu.RadioGroup value={outline} onChange={(value) => draw(figures.find((one) => one === value) ?? 'neutral')}>
          {figures.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {t(`outline.${one}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
})
