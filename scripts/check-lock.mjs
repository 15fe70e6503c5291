// A registry that lacks one platform's package lets `npm install` leave it out of the lock file without a word; then `npm ci` fails, or that platform gets
// no binary. So every optional package that is named must have an entry.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ optionalDependencies?: Record<string, string>, resolved?: string, integrity?: string, link?: boolean }} Entry */
const lockFile = process.argv[2] ?? join(import.meta.dirname, '../package-lock.json')
/** @type {Record<string, Entry>} */
const entries = JSON.parse(readFileSync(lockFile, 'utf8')).packages

/** As Node looks for it: beside the package, then in each folder above. @param {string} from @param {string} name */
const isLocked = (from, name) => {
  for (let dir = from; ; dir = dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/')))) {
    if (entries[`${dir === '' ? '' : `${dir}/`}node_modules/${name}`]) return true
    if (dir === '') return false
  }
}

const missing = Object.entries(entries).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(path, name))
    .map(([name, version]) => `${path || 'package.json'} names ${name}@${version}, which package-lock.json lacks`),
)
const loose = Object.entries(entries)
  .filter(([path, entry]) => path !== '' && !entry.link && !(entry.resolved && entry.integrity))
  .map(([path]) => `${path} has no address or no checksum`)
for (const line of [...missing, ...loose]) console.error(line)
console.log(`package-lock.json: ${Object.keys(entries).length} entries, ${missing.length} missing, ${loose.length} without checksum`)
process.exit(missing.length + loose.length === 0 ? 0 : 1)
