import { Button, FileButton, Text } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { notifyUndo } from '../../ui/notify-undo'
import { pngAddress } from '../../ui/png-address'
import { pngFrom } from './logo-file'
import classes from './settings.module.css'

/** The picture at the head of every document: chosen, shown as it will be printed, taken away. */
export function Logo() {
  const { t } = useTranslation('settings')
  const { data, error } = useOp('settings.logo', {})
  const set = useCommand('settings.setLogo')
  const [unreadable, setUnreadable] = useState(false)
  const png = data?.png ?? null
  const choose = async (file: File | null) => {
    if (file === null) return
    const made = await pngFrom(file)
    setUnreadable(made === null)
    if (made !== null) set.mutate({ png: made })
  }
  const remove = () => {
    set.mutate({ png: null })
    notifyUndo(t('logo.removed'), () => set.mutate({ png }))
  }
  const failed = error ?? set.error
  return (
    <div className={classes.logo}>
      {png === null ? null : <Picture png={png} name={t('logo.name')} />}
      <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconPhoto size={20} aria-hidden />} loading={set.isPending}>
            {t(png === null ? 'logo.choose' : 'logo.replace')}
          </Button>
        )}
      </FileButton>
      {png === null ? null : (
        <Button variant="subtle" onClick={remove}>
          {t('logo.remove')}
        </Button>
      )}
      <Text size="sm" className={classes.logoHint ?? ''}>
        {t('logo.hint')}
      </Text>
      {unreadable ? <Text role="alert">{t('logo.unreadable')}</Text> : null}
      {failed === null ? null : <Failure error={failed} />}
    </div>
  )
}

function Picture({ png, name }: { png: string; name: string }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      image.src = pngAddress(png)
      return () => URL.revokeObjectURL(image.src)
    },
    [png],
  )
  return <img className={classes.logoPicture} ref={show} alt={name} />
}
