// A process of its own: sorts, keeps a temporary table and copies with VACUUM INTO, over rows that hold the word in argv[3], in the folder
// argv[2]. argv[4]: FILE gives up our own temp_store, as a connection would that was opened without it.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../../src/main/db/open'

const [folder = '', word = '', store = ''] = process.argv.slice(2)
const db = openDatabase(join(folder, 'levator.db'), { key: randomBytes(32), salt: randomBytes(16) }, { create: true })
if (store === 'FILE') db.pragma('temp_store = FILE')
db.exec('create table note (text text); create virtual table words using fts5(text)')
const add = db.prepare('insert into note values (?)')
const index = db.prepare('insert into words values (?)')
db.transaction(() => {
  for (let row = 0; row < 1500; row++) {
    const text = `${word} ${randomBytes(1500).toString('hex')}`
    add.run(text)
    if (row % 10 === 0) index.run(text)
  }
})()
db.pragma('cache_size = 50')
db.exec('create temp table aside as select text from note')
for (const _row of db.prepare('select text from note order by substr(text, 30)').iterate()) continue
db.prepare('vacuum into ?').run(join(folder, 'copy.db'))
closeDatabase(db)
console.log('done')
