import { expect, test } from 'vitest'
import { AppError } from '../../../shared/errors'
import { placeErrors } from './place-errors'

test('a named place loses the wrapping of the operation', () => {
  const error = new AppError('invalid_input', 'Some fields need another look.', { 'changes.title': 'Say what.' })
  expect(placeErrors(error, ['title'])).toEqual({ title: 'Say what.' })
})

test('a place inside a list keeps its index', () => {
  const error = new AppError('invalid_input', 'Look.', { 'health.medicines.2.name': 'Give the medicine a name.' })
  expect(placeErrors(error, ['medicines'])).toEqual({ 'medicines.2.name': 'Give the medicine a name.' })
})

test('an error without a place stands at every field being saved', () => {
  const error = new AppError('storage', 'The disk is full. Your text is still here.')
  expect(placeErrors(error, ['goal', 'plan'])).toEqual({
    goal: 'The disk is full. Your text is still here.',
    plan: 'The disk is full. Your text is still here.',
  })
})

test('a rule over two fields speaks at the one being saved', () => {
  const error = new AppError('invalid_input', 'Look.', { 'changes.givenName': 'Give at least one name.' })
  expect(placeErrors(error, ['familyName'])).toEqual({ familyName: 'Give at least one name.' })
})
