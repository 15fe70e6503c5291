/** Words that turn up in passphrases more than any others: names of the place, keyboard runs, pets, love, sport, months. */
const text = `
password passphrase passwort passcode secret letmein welcome admin administrator login master access default changeme test guest user
qwerty qwertz azerty asdf asdfgh zxcv zxcvbn qwertyuiop asdfghjkl zxcvbnm abc abcd abcdef iloveyou trustno
levator massage therapy therapist acupuncture cupping hijama clinic practice physio sports muscle back pain needle client
love lovely sunshine princess angel baby honey sweet flower summer winter spring autumn monday tuesday wednesday thursday friday 
saturday sunday
january february march april may june july august september october november december
monkey dragon tiger lion eagle shadow horse battery staple correct puppy kitten cookie coffee chocolate banana orange apple cheese
football soccer baseball hockey rugby cricket liverpool arsenal chelsea united barcelona madrid
michael daniel jordan thomas robert david james john paul mark peter alex anna maria sarah jessica jennifer michelle charlie ashley
mohamed ahmed fatima muhammad allah jesus christ heaven god bless family mother father mama papa brother sister forever
hello goodbye please thank you happy lucky hunter killer batman superman pokemon starwars matrix ninja computer internet windows
london england paris berlin america canada australia king queen prince star moon sun blue red green black white silver gold
the and this that with from have your mine what when where is my our not are was for
house garden street school money power freedom peace nature ocean river mountain music guitar dance
`
export const commonWords: ReadonlySet<string> = new Set(text.split(/\s+/).filter(Boolean))
