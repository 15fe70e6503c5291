import { Fragment, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLanguage } from '../page-language'
import { langOf, Runs } from '../runs'
import classes from '../sheet.module.css'
import type { Block, TableBlock, TextBlock } from './block'

/** A block, or the part of it that stands on this page: rows, or characters of its text. Whole when no part is named. */
export function DrawBlock({ block, from = 0, to }: { block: Block; from?: number; to?: number }) {
  switch (block.kind) {
    case 'whole':
      return <div className={classes.block}>{block.node}</div>
    case 'table':
      return <DrawTable block={block} from={from} to={to ?? block.rows.length} />
    case 'text':
      return <DrawText block={block} from={from} to={to ?? block.text.length} />
  }
}

function DrawTable({ block, from, to }: { block: TableBlock; from: number; to: number }) {
  const { t } = useTranslation('pages', { lng: useContext(PageLanguage) })
  return (
    <div className={classes.block}>
      <table className={`${classes.table} ${classes[block.columns] ?? ''}`}>
        <caption>{from === 0 ? block.caption : t('continued', { caption: block.caption })}</caption>
        <thead>{block.head}</thead>
        <tbody>
          {block.rows.slice(from, to).map((row) => (
            <Fragment key={row.id}>{row.node}</Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DrawText({ block, from, to }: { block: TextBlock; from: number; to: number }) {
  return (
    <div className={classes.text} data-continued={from > 0 || undefined}>
      <p dir="auto" lang={langOf(block.text, useContext(PageLanguage))}>
        <Runs text={block.text.slice(from, to)} />
      </p>
    </div>
  )
}
