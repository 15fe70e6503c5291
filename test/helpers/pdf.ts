import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPdf } from './pdf-reader'

/** A file's path, or its bytes. */
export type Pdf = string | Uint8Array

export interface PdfInfo {
  title: string
  tagged: boolean
  pages: number
}

const told = new Set<string>()
const tellOnce = (tool: string): void => {
  if (told.has(tool)) return
  told.add(tool)
  console.warn(`[pdf] ${tool} is not installed: the PDF is read by test/helpers/pdf-reader.ts instead (Debian: apt-get install poppler-utils qpdf)`)
}

/** Runs a tool over the PDF; undefined, said once, where it is not installed. */
const ask = (tool: string, pdf: Pdf, before: string[], after: string[] = []): { code: number | null; output: string } | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'levator-pdf-'))
  try {
    const file = typeof pdf === 'string' ? pdf : join(folder, 'a.pdf')
    if (typeof pdf !== 'string') writeFileSync(file, pdf)
    const { error, status, stdout, stderr } = spawnSync(tool, [...before, file, ...after], { encoding: 'utf8' })
    if (error === undefined) return { code: status, output: status === 0 ? stdout : stdout + stderr }
    tellOnce(tool)
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const bytesOf = (pdf: Pdf): Uint8Array => (typeof pdf === 'string' ? readFileSync(pdf) : pdf)
/** White space as single spaces, without the invisible signs that isolate a name or turn its direction. */
const plain = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim()

/** The text in reading order on one line, by `pdftotext` where there is one. */
export const pdfText = (pdf: Pdf): string => {
  const answer = ask('pdftotext', pdf, ['-enc', 'UTF-8'], ['-'])
  return plain(answer?.output ?? readPdf(bytesOf(pdf)).text)
}

export const pdfInfo = (pdf: Pdf): PdfInfo => {
  const answer = ask('pdfinfo', pdf, [])
  if (!answer) return readPdf(bytesOf(pdf))
  const field = (name: string): string => new RegExp(`^${name}: +(.*)$`, 'm').exec(answer.output)?.[1] ?? ''
  return { title: field('Title'), tagged: field('Tagged') === 'yes', pages: Number(field('Pages')) }
}

/** What `qpdf --check` complains of, or nothing. Without qpdf only the file's own table of objects is looked at. */
export const pdfCheck = (pdf: Pdf): string => {
  const answer = ask('qpdf', pdf, ['--check'])
  if (answer) return answer.code === 0 ? '' : answer.output
  return readPdf(bytesOf(pdf)).complaint
}
