import { tableWords } from './data'

/** The page that goes with a package, for the client and for whoever reads the data by machine. */
export function readMe(practiceName: string, madeOn: string): string {
  const tables = Object.entries(tableWords).map(([table, words]) => `  ${table}: ${words}`)
  return [
    'Everything kept about you',
    '',
    `Made on ${madeOn}${practiceName === '' ? '' : ` by ${practiceName}`}.`,
    '',
    'record.pdf           The whole record, to be read: details, health, complaints, consents, every session word for word, letters, the log.',
    'subject-access.json  The same as data, exactly as it is stored, for another program.',
    'log.csv              Who did what with the record, and when. Opens in any spreadsheet.',
    '',
    'These files are not protected. Keep them where others cannot read them.',
    '',
    'About subject-access.json',
    '',
    'UTF-8, one object: format ("levator-subject-access/1"), madeAt (UTC), clientUid, meaning (what each table holds), and tables: by name a',
    'list of rows, each with its columns. Names of columns that end in _on hold days (YYYY-MM-DD), in _at moments (UTC). Numbers that end in',
    '_id name a row of another table or a term of the vocabularies that come with Levator. Where a text begins with [ or { in a column such',
    'as details, findings or signature, it holds JSON. note_text.content is what was signed, word for word: its SHA-256 is note_text.digest,',
    'and note_version.commitment is the SHA-256 of the salt (as bytes) followed by it. An apostrophe at the beginning of a cell of log.csv',
    'keeps a spreadsheet from taking the cell for a formula, and is no part of the text.',
    '',
    'Tables',
    '',
    ...tables,
    '',
  ].join('\r\n')
}
