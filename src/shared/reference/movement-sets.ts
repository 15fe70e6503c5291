import { type Movement, mobility, movementById } from './mobility'

type Segment = Movement['segment']

/**
 * The few movements worth taking in a busy visit, by the part of the body the client comes for: our own choice, each
 * quick, needing no more than a goniometer, an inclinometer or a tape. The keys are groups of anatomy.json.
 */
const quick: Readonly<Record<string, readonly string[]>> = {
  neck: ['cervical-flexion', 'cervical-extension', 'cervical-lateral-flexion', 'cervical-rotation'],
  'upper-back': ['cervical-rotation', 'cervical-lateral-flexion', 'thoracic-rotation-seated', 'shoulder-flexion'],
  shoulder: ['shoulder-flexion', 'shoulder-abduction', 'shoulder-external-rotation', 'shoulder-hand-behind-back'],
  'low-back': ['fingertip-to-floor', 'lumbar-extension', 'lateral-flexion-fingertip', 'straight-leg-raise-active'],
}

/** Joints whose movement a part of the body takes part in, nearest first. */
const segments: Readonly<Record<string, readonly Segment[]>> = {
  head: ['cervical'],
  neck: ['cervical', 'thoracic', 'shoulder', 'scapula'],
  shoulder: ['shoulder', 'scapula', 'cervical', 'thoracic'],
  'upper-back': ['thoracic', 'cervical', 'scapula', 'shoulder'],
  'mid-back': ['thoracic', 'thoracolumbar', 'lumbar'],
  'low-back': ['lumbar', 'thoracolumbar', 'hip'],
  'pelvis-buttock': ['hip', 'lumbar', 'thoracolumbar'],
  chest: ['thoracic', 'shoulder', 'scapula'],
  abdomen: ['thoracolumbar', 'lumbar', 'thoracic'],
  'upper-arm': ['shoulder', 'elbow'],
  elbow: ['elbow', 'wrist'],
  forearm: ['elbow', 'wrist'],
  'wrist-hand': ['wrist', 'elbow'],
  'hip-groin': ['hip', 'lumbar'],
  thigh: ['hip', 'knee'],
  knee: ['knee', 'hip', 'ankle'],
  'lower-leg': ['ankle', 'knee'],
  'ankle-foot': ['ankle', 'knee'],
}

/** Every movement that belongs to a group of the body map, nearest joint first. Empty for an unknown group. */
export function movementsFor(groupId: string): Movement[] {
  return (segments[groupId] ?? []).flatMap((segment) => mobility.movements.filter((it) => it.segment === segment))
}

/** The quick set of a group: chosen for neck, upper back, shoulder and low back, else the first four of its nearest joint. */
export function quickMovementsFor(groupId: string): Movement[] {
  const chosen = quick[groupId]
  if (!chosen) return movementsFor(groupId).slice(0, 4)
  return chosen.flatMap((id) => movementById(id) ?? [])
}
