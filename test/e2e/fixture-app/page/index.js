// @ts-nocheck
const status = document.getElementById('status')
bridge.onMenu((word) => {
  status.textContent = `menu: ${word}`
})
