// Every entry of every vocabulary is entered by the editor's own edits or by an operation, saved to an encrypted file and read back, shown,
// printed and searched. A failure names the entry by file and path. One file, because the page's components take long to load.
import './vocabulary/body'
import './vocabulary/complaint'
import './vocabulary/examination'
import './vocabulary/health'
import './vocabulary/therapies'
