import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Step } from './trace'

type Change = { at: number; bytes: Buffer } | { size: number }

interface Inode {
  number: number
  /** What a power cut cannot take any more, and how often that changed. */
  durable: Buffer
  epoch: number
  pending: Change[]
}

type NameChange = { link: string; inode: Inode | null } | { unlink: string } | { from: string; to: string }

/** What a disk holds: for each name what it leads to (null: a folder), in the eyes of the process and on the plate. */
export interface Disk {
  apply(step: Step): void
  /** One of the disks that could be found after the power went now. `key` tells two apart; `inDoubt`: files with writes that were not synced. */
  cutNow(choice: Choice): { files: Map<string, Buffer>; key: string; inDoubt: Set<string> }
}

/** Decides for each thing that was not synced whether it got there. Called in a fixed order. */
export interface Choice {
  /** A change of a name. */
  named(): boolean
  /** A write: true = all of it, false = none, else asked sector by sector. */
  written(): boolean | 'torn'
  sector(): boolean
  /** The file got its full length although not all of its bytes. */
  lengthened(): boolean
}

const sectorBytes = 512

/** @param before what lies in `root` when it begins, copied elsewhere */
export function diskOf(before: string, root: string): Disk {
  let inodes = 0
  const fresh = (durable = Buffer.alloc(0)): Inode => ({ number: ++inodes, durable, epoch: 0, pending: [] })
  /** As the process sees it. */
  const live = new Map<string, Inode | null>()
  const durable = new Map<string, Inode | null>()
  /** By the folder that must be synced. */
  const renames = new Map<string, NameChange[]>()
  const handles = new Map<number, { inode: Inode | null; path: string; offset: number; append: boolean }>()

  for (const entry of readdirSync(before, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    durable.set(root + path.slice(before.length), entry.isFile() ? fresh(readFileSync(path)) : null)
  }
  for (const [path, inode] of durable) live.set(path, inode)

  const inside = (path: string) => path === root || path.startsWith(`${root}/`)
  const rename = (path: string, change: NameChange) => {
    const folder = dirname(path)
    renames.set(folder, [...(renames.get(folder) ?? []), change])
  }

  function open({ fd, path, create, truncate, append }: Extract<Step, { call: 'open' }>): void {
    handles.delete(fd)
    if (!inside(path)) return
    if (create && !live.has(path)) {
      const inode = fresh()
      live.set(path, inode)
      rename(path, { link: path, inode })
    }
    const inode = live.get(path) ?? null
    if (truncate && inode !== null && lengthOf(inode) > 0) inode.pending.push({ size: 0 })
    handles.set(fd, { inode, path, offset: 0, append })
  }

  function sync(fd: number): void {
    const handle = handles.get(fd)
    if (handle === undefined) return
    const { inode, path } = handle
    if (inode === null) {
      for (const change of renames.get(path) ?? []) carryOut(durable, change)
      renames.delete(path)
    } else if (inode.pending.length > 0) {
      inode.durable = contentOf(inode, everything).content
      inode.epoch += 1
      inode.pending = []
    }
  }

  return {
    apply(step) {
      if (step.call === 'open') return open(step)
      if (step.call === 'sync') return sync(step.fd)
      if (step.call === 'write' || step.call === 'truncate') {
        const handle = handles.get(step.fd)
        if (handle === undefined) return
        if (handle.inode === null) throw new Error(`the trace writes into a folder: ${handle.path}`)
        if (step.call === 'truncate') return void handle.inode.pending.push({ size: step.size })
        const at = step.at ?? (handle.append ? lengthOf(handle.inode) : handle.offset)
        handle.inode.pending.push({ at, bytes: step.bytes })
        if (step.at === null) handle.offset = at + step.bytes.length
      }
      if (step.call === 'mkdir' && inside(step.path)) {
        live.set(step.path, null)
        rename(step.path, { link: step.path, inode: null })
      }
      if (step.call === 'unlink' && inside(step.path)) {
        live.delete(step.path)
        rename(step.path, { unlink: step.path })
      }
      if (step.call === 'rename' && inside(step.to)) {
        carryOut(live, step)
        rename(step.to, { from: step.from, to: step.to })
      }
    },
    cutNow(choice) {
      const names = new Map(durable)
      const key: string[] = []
      for (const [folder, changes] of renames) {
        for (const [index, change] of changes.entries()) {
          if (!choice.named()) continue
          if (carryOut(names, change)) key.push(`${folder}#${index}`)
        }
      }
      const files = new Map<string, Buffer>()
      const inDoubt = new Set<string>()
      for (const [path, inode] of names) {
        if (inode === null || !reachable(names, path, root)) continue
        const { content, chosen } = contentOf(inode, choice)
        files.set(path, content)
        if (inode.pending.length > 0) inDoubt.add(path)
        key.push(`${path}=${inode.number}.${inode.epoch}.${chosen}`)
      }
      return { files, key: key.join(' '), inDoubt }
    },
  }
}

/** @returns whether it could be: a name that is not there can be neither removed nor given to another */
function carryOut(names: Map<string, Inode | null>, change: NameChange): boolean {
  if ('link' in change) return Boolean(names.set(change.link, change.inode))
  if ('unlink' in change) return names.delete(change.unlink)
  const moved = [...names].filter(([path]) => path === change.from || path.startsWith(`${change.from}/`))
  for (const [path] of moved) names.delete(path)
  for (const [path, inode] of moved) names.set(change.to + path.slice(change.from.length), inode)
  return moved.length > 0
}

function reachable(names: Map<string, Inode | null>, path: string, root: string): boolean {
  const folder = dirname(path)
  return folder === root || (names.has(folder) && reachable(names, folder, root))
}

const everything: Choice = { named: () => true, written: () => true, sector: () => true, lengthened: () => true }

const endOf = (change: Change): number => ('size' in change ? change.size : change.at + change.bytes.length)

function lengthOf({ durable, pending }: Inode): number {
  return pending.reduce((length, change) => ('size' in change ? change.size : Math.max(length, endOf(change))), durable.length)
}

function contentOf(inode: Inode, choice: Choice): { content: Buffer; chosen: string } {
  const { durable, pending } = inode
  if (pending.length === 0) return { content: durable, chosen: '' }
  const room = Buffer.allocUnsafe(Math.max(durable.length, ...pending.map(endOf)))
  durable.copy(room)
  room.fill(0, durable.length)
  let length = durable.length
  let chosen = ''
  for (const change of pending) {
    const how = choice.written()
    chosen += how === 'torn' ? 't' : how ? '1' : '0'
    if (how === false) continue
    if ('size' in change) {
      room.fill(0, Math.min(length, change.size))
      length = change.size
      continue
    }
    for (let from = 0; from < change.bytes.length; ) {
      // Sectors are the file's, not the write's.
      const to = Math.min(change.bytes.length, from + sectorBytes - ((change.at + from) % sectorBytes))
      const arrives = how === true || choice.sector()
      if (how === 'torn') chosen += arrives ? '1' : '0'
      if (arrives) {
        change.bytes.copy(room, change.at + from, from, to)
        length = Math.max(length, change.at + to)
      }
      from = to
    }
  }
  if (choice.lengthened()) {
    length = Math.max(length, lengthOf(inode))
    chosen += 'l'
  }
  return { content: room.subarray(0, length), chosen }
}
