import { SegmentedControl, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Helped } from '../../../shared/contract/progress'
import { addedUp, meanHelped } from '../../../shared/domain/helped-sums'
import { type EffectKind, effectKinds, enoughSessions } from '../../../shared/domain/what-helped'
import { Scroller } from '../../ui/scroller'
import classes from './helped.module.css'
import { effectLabel } from './effect-label'

/** Rows shown before somebody asks for all. */
const atFirst = 12

type Figure = Helped['tensionGain']

/** What was recorded where each thing was done, with every n; too few to say stands in grey. A thing may come in several parts. */
export function HelpedTable({ parts }: { parts: readonly Helped[] }) {
  const { t } = useTranslation('progress')
  const rows = addedUp(parts)
  const kinds = effectKinds.filter((kind) => rows.some((row) => row.kind === kind))
  const [chosen, setChosen] = useState<EffectKind>('therapy')
  const [all, setAll] = useState(false)
  const kind = kinds.includes(chosen) ? chosen : kinds[0]
  if (kind === undefined) return <p className={classes.quiet}>{t('helped.empty')}</p>
  const ofKind = rows.filter((row) => row.kind === kind)
  const shown = all ? ofKind : ofKind.slice(0, atFirst)
  return (
    <>
      <SegmentedControl
        aria-label={t('helped.by')}
        data={kinds.map((value) => ({ value, label: t(`helped.kind.${value}`) }))}
        value={kind}
        onChange={(value) => setChosen(value)}
      />
      <Scroller label={t(`helped.kind.${kind}`)}>
        <Table captionSide="top" className={classes.figures ?? ''}>
          <Table.Caption className={classes.caption ?? ''}>{t('helped.reading')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t(`helped.kind.${kind}`)}</Table.Th>
              <Table.Th scope="col">{t('helped.sessions')}</Table.Th>
              <Table.Th scope="col">{t('helped.tension')}</Table.Th>
              <Table.Th scope="col">{t('helped.tensionKept')}</Table.Th>
              <Table.Th scope="col">{t('helped.pain')}</Table.Th>
              <Table.Th scope="col">{t('helped.painKept')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={row.subjectId} data-few={row.sessions < enoughSessions || undefined}>
                <Table.Th scope="row">
                  {effectLabel(row.kind, row.subjectId)}
                  {row.sessions < enoughSessions ? <span className={classes.few}>{t('helped.few')}</span> : null}
                </Table.Th>
                <Table.Td>{row.sessions}</Table.Td>
                <FigureCell figure={row.tensionGain} />
                <FigureCell figure={row.tensionKept} />
                <FigureCell figure={row.painGain} />
                <FigureCell figure={row.painKept} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scroller>
      {ofKind.length > shown.length ? (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('helped.more', { count: ofKind.length - shown.length })}
        </button>
      ) : null}
      <p className={classes.quiet}>{t('helped.noCause')}</p>
    </>
  )
}

/** "1.4 less", in words, so that no sign is misread; a mean of fewer sessions than the row says so by its n and in grey. */
function FigureCell({ figure }: { figure: Figure }) {
  const { t } = useTranslation('progress')
  const mean = meanHelped(figure)
  if (mean === null) return <Table.Td className={classes.missing}>{t('table.notMeasured')}</Table.Td>
  const amount = Math.abs(mean).toFixed(1)
  const words = amount === '0.0' ? t('helped.same') : t(mean > 0 ? 'helped.less' : 'helped.greater', { amount })
  return (
    <Table.Td data-few={figure.n < enoughSessions || undefined}>
      {words} <span className={classes.n}>{t('helped.n', { n: figure.n })}</span>
    </Table.Td>
  )
}
