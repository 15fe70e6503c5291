// A process of its own: opens the practice in argv[2] with the passphrase in argv[3], writes one row, says so, and stays.
import { openPractice } from '../../src/main/vault/open-practice'

const [folder = '', passphrase = ''] = process.argv.slice(2)
try {
  const practice = await openPractice(folder, { passphrase })
  practice.db.exec("CREATE TABLE IF NOT EXISTS held (text TEXT); INSERT INTO held VALUES ('acknowledged')")
  console.log('open')
  process.stdin.resume()
} catch (error) {
  console.log(error instanceof Error && 'code' in error ? String(error.code) : String(error))
}
