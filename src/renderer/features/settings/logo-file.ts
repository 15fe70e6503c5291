import { logoLimits } from '../../../shared/domain/logo-limits'

/**
 * The chosen picture drawn anew as PNG that fits the letterhead, base64: so nothing of the file but its pixels is kept (no place, no
 * camera, no name). Made smaller again where the PNG is too heavy. Null = not a picture that this machine can read.
 */
export async function pngFrom(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  for (let scale = Math.min(1, logoLimits.width / picture.width, logoLimits.height / picture.height); scale > 0.02; scale *= 0.8) {
    const canvas = new OffscreenCanvas(Math.max(1, Math.floor(picture.width * scale)), Math.max(1, Math.floor(picture.height * scale)))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
    if (bytes.length <= logoLimits.bytes) return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  }
  return null
}
