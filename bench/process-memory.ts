import { readdirSync, readFileSync } from 'node:fs'

/** What a process and all its descendants hold, in MiB. */
export interface Held {
  /** Each page once: one that several share counts for each with its part. */
  pss: number
  /** Of these what is no file: programs that run elsewhere too do not change it. */
  own: number
  /** Each page as often as there are processes that share it. */
  rss: number
  /** PSS by what the processes are: "main", "renderer", "gpu-process". */
  byKind: Record<string, number>
}

/** Linux only: elsewhere nothing says it of all processes. Null there. */
export function memoryOf(root: number): Held | null {
  if (process.platform !== 'linux') return null
  const held: Held = { pss: 0, own: 0, rss: 0, byKind: {} }
  for (const pid of familyOf(root)) {
    const lines = readOf(`/proc/${pid}/smaps_rollup`)
    const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(lines)?.[1] ?? 0)
    const kind = kindOf(readOf(`/proc/${pid}/cmdline`))
    held.pss += kib('Pss') / 1024
    held.own += (kib('Pss') - kib('Pss_File')) / 1024
    held.rss += kib('Rss') / 1024
    held.byKind[kind] = (held.byKind[kind] ?? 0) + kib('Pss') / 1024
  }
  return held
}

/** The process itself and what it started, and what these started. */
function familyOf(root: number): Set<number> {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => {
    const stat = readOf(`/proc/${pid}/stat`)
    return { pid: Number(pid), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }
  })
  const family = new Set([root])
  for (let before = 0; before !== family.size; ) {
    before = family.size
    for (const { pid, parent } of parents) if (family.has(parent)) family.add(pid)
  }
  return family
}

/** Empty where the process has ended meanwhile. */
function readOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Chromium says by `--type` what a process is for; its first has none. */
function kindOf(commandLine: string): string {
  const type = /--type=([\w-]+)/.exec(commandLine)?.[1]
  if (type === 'utility') return /--utility-sub-type=([\w.]+)/.exec(commandLine)?.[1]?.split('.')[0] ?? type
  return type ?? (/chrom|headless/.test(commandLine.split('\0')[0] ?? '') ? 'browser' : 'main')
}
