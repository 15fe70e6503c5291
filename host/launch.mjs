// The version is looked at before anything else is loaded: an older Node can read neither the host (TypeScript) nor the database module.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`The Chromium host needs Node 22.18 or newer; this is ${process.version}. Start it with: npm start`)
  process.exit(1)
}
await import('./main.ts')
