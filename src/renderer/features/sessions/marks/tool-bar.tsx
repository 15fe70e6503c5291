import { SegmentedControl } from '@mantine/core'
import { IconHandClick, IconPencil } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { isMarkKind, STAMP_KINDS, type FigureTool } from '../../../body/marks/figure-mark'
import { MarkSample } from '../../../body/marks/mark-legend'
import { useFigureTool } from '../figure-tool'
import text from '../text.module.css'
import classes from './marks.module.css'

/** What a tap on the figure does. The eraser belongs to the pen and stands with its strokes. */
export const ToolBar = memo(function ToolBar() {
  const { t } = useTranslation('marks')
  const { tool, setTool, hasCups } = useFigureTool()
  const tools = ['area', ...STAMP_KINDS, ...(hasCups || tool === 'cup' ? (['cup'] as const) : []), 'pen'] as const
  return (
    <SegmentedControl
      className={classes.tools}
      classNames={{ label: classes.toolLabel }}
      aria-label={t('tools')}
      fullWidth
      value={tool === 'eraser' ? 'pen' : tool}
      onChange={(value) => setTool(tools.find((one) => one === value) ?? 'area')}
      data={tools.map((one) => ({
        value: one,
        label: (
          <span className={classes.tool} title={t(`toolName.${one}`)}>
            <ToolIcon tool={one} />
            <ToolWords short={t(`tool.${one}`)} full={t(`toolName.${one}`)} />
          </span>
        ),
      }))}
    />
  )
})

/** The full name is spoken where the short one alone is seen. */
function ToolWords({ short, full }: { short: string; full: string }) {
  if (short === full) return <span>{full}</span>
  return (
    <>
      <span aria-hidden>{short}</span>
      <span className={text.spoken}>{full}</span>
    </>
  )
}

function ToolIcon({ tool }: { tool: FigureTool }) {
  if (isMarkKind(tool)) return <span className={classes.toolMark}><MarkSample kind={tool} /></span>
  return tool === 'area' ? <IconHandClick size={22} aria-hidden /> : <IconPencil size={22} aria-hidden />
}
