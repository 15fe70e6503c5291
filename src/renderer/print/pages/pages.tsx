import { type ReactNode, type Ref, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DocumentLanguage } from '../../../shared/domain/document-kinds'
import { directionOf, languageTag, PageLanguage } from '../page-language'
import classes from '../sheet.module.css'
import type { Block, Piece } from './block'
import { DrawBlock } from './draw-block'
import { measureBlocks } from './measure'
import { heightOn, pack } from './pack'
import { PageNumbers } from './page-of'

export type Paper = 'A4' | 'Letter'

interface PagesProps {
  blocks: readonly Block[]
  paper: Paper
  language: DocumentLanguage
  /** Stands small at the head of every page but the first. */
  runningTitle: ReactNode
  /** Foot of a page, numbers from 1. */
  foot: (page: number, pages: number) => ReactNode
  /** Called after the pages stand. */
  onPages?: (count: number) => void
}

interface Packed {
  blocks: readonly Block[]
  paper: Paper
  language: DocumentLanguage
  /** Drawn with less room between the parts, because that saves the last page. */
  tight: boolean
  pages: { block: Block; from: number; to: number }[][]
}

/**
 * Pages of fixed size, drawn twice: once unseen to measure every block at true size, then packed. Preview and print use
 * this same component, which is what makes the preview the page itself.
 */
export function Pages({ blocks, paper, language, runningTitle, foot, onPages }: PagesProps) {
  const gauge = useRef<HTMLDivElement>(null)
  const [packed, setPacked] = useState<Packed | null>(null)
  const [, fail] = useState<never>()
  const current = packed?.blocks === blocks && packed.paper === paper

  useLayoutEffect(() => {
    const host = gauge.current
    if (current || host === null) return
    let wanted = true
    // Drawing asks for the fonts; only when they are in are the sizes true.
    host.getBoundingClientRect()
    const packNow = () => {
      if (!wanted) return
      const { measured, pages, tight } = packTight(host, blocks)
      const inOffsets = (piece: Piece) => {
        const size = measured[piece.block]
        const block = blocks[piece.block]
        if (!block || !size) throw new Error('a piece without a block')
        const offset = (line: number) => (size.kind === 'text' ? (size.starts[line] ?? size.length) : line)
        return { block, from: offset(piece.from), to: offset(piece.to) }
      }
      setPacked({ blocks, paper, language, tight, pages: pages.map((page) => page.map(inOffsets)) })
    }
    document.fonts.ready.then(packNow).catch((error: unknown) =>
      // Thrown while drawing, so that it reaches the page's error boundary, or ends the print.
      fail(() => {
        throw error
      }),
    )
    return () => {
      wanted = false
    }
  }, [blocks, paper, language, current])

  useLayoutEffect(() => {
    if (packed && current) onPages?.(packed.pages.length)
  }, [packed, current, onPages])

  const numbers = useMemo(() => pageNumbers(packed?.pages ?? []), [packed])
  return (
    <PageNumbers value={numbers}>
      <PageLanguage value={packed?.language ?? language}>
        {packed?.pages.map((page, index, pages) => (
          // oxlint-disable-next-line react/no-array-index-key -- a page is its number
          <section key={index} className={classes.sheet} {...written(packed.language)} data-paper={packed.paper} data-tight={packed.tight || undefined} data-page={index + 1}>
            <div className={classes.head} aria-hidden>
              {index === 0 ? null : runningTitle}
            </div>
            <div className={classes.body}>
              {page.map(({ block, from, to }) => (
                <DrawBlock key={block.id} block={block} from={from} to={to} />
              ))}
            </div>
            <div className={classes.foot} aria-hidden>
              {foot(index + 1, pages.length)}
            </div>
          </section>
        ))}
      </PageLanguage>
      {current ? null : createPortal(<PageNumbers value={null}><Gauge ref={gauge} blocks={blocks} paper={paper} language={language} /></PageNumbers>, document.body)}
    </PageNumbers>
  )
}

/** The page on which each block begins, from 1. */
function pageNumbers(pages: Packed['pages']): ReadonlyMap<string, number> {
  return new Map(pages.flatMap((page, index) => page.flatMap(({ block, from }) => (from === 0 ? [[block.id, index + 1] as const] : []))))
}

/** A last page less filled than this is worth drawing everything tighter, where that saves it. */
const nearlyEmpty = 1 / 3

/** The pages of the blocks drawn in `host`, with sizes; tighter where that saves a nearly empty last page. */
function packTight(host: HTMLElement, blocks: readonly Block[]) {
  const packIn = (tight: boolean) => {
    host.closest<HTMLElement>('[data-paper]')?.toggleAttribute('data-tight', tight)
    const pageHeight = host.parentElement?.clientHeight ?? 0
    const measured = measureBlocks(host, blocks)
    const pages = pack(measured, pageHeight)
    return { measured, pages, tight, lastFilled: heightOn(pages.at(-1) ?? [], measured) / pageHeight }
  }
  const usual = packIn(false)
  if (usual.pages.length === 1 || usual.lastFilled >= nearlyEmpty) return usual
  const tight = packIn(true)
  return tight.pages.length < usual.pages.length ? tight : usual
}

const written = (language: DocumentLanguage) => ({ lang: languageTag[language], dir: directionOf(language) })

interface GaugeProps {
  ref: Ref<HTMLDivElement>
  blocks: readonly Block[]
  paper: Paper
  language: DocumentLanguage
}

/** Every block once, unseen, outside whatever scales the preview. */
function Gauge({ ref, blocks, paper, language }: GaugeProps) {
  return (
    <div className={classes.gauge} aria-hidden inert>
      <div className={classes.sheet} {...written(language)} data-paper={paper}>
        <div className={classes.body}>
          <div ref={ref}>
            <PageLanguage value={language}>
              {blocks.map((block) => (
                <DrawBlock key={block.id} block={block} />
              ))}
            </PageLanguage>
          </div>
        </div>
      </div>
    </div>
  )
}
