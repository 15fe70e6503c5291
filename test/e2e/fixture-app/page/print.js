// @ts-nocheck
// The words travel through the bridge, so that the print window's preload is proven too; two frames prove that it is painted.
const words = new URLSearchParams(location.search).get('words')
window.ready = (async () => {
  document.getElementById('words').textContent = await bridge.call('echo', words)
  await document.fonts.ready
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  return true
})()
