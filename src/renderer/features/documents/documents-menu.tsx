import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { clientDocumentKinds } from '../../../shared/domain/document-kinds'
import classes from './documents-menu.module.css'

/** Every document about a client, with a line on what it is for. */
export function DocumentsMenu({ clientId }: { clientId: number }) {
  const { t } = useTranslation('documents')
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileText size={20} aria-hidden />} rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t('menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {clientDocumentKinds.map((kind) => (
          <Menu.Item key={kind} component={Link} href={`/documents/${kind}/${clientId}`}>
            <span className={classes.name}>{t(`kind.${kind}.title`)}</span>
            <span className={classes.hint}>{t(`kind.${kind}.hint`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
