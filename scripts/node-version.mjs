// Imported first by every script: an older Node crashes in the database module and cannot read TypeScript.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  const advice = 'Run it through npm (npm start, npm test), which finds the Node 24 that "npm ci" brought along'
  console.error(`Node 22.18 or newer is needed; this is ${process.version}. ${advice}; where npm brings none (macOS, Windows, ARM), install Node 24.`)
  process.exit(1)
}
