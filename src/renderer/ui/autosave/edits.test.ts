import { expect, test } from 'vitest'
import { type Edit, layOver, withoutWritten } from './edits'

type Names = { names: string[] }
const edit = (change: Edit<Names>['change'], outcome: Edit<Names>['outcome'] = null): Edit<Names> => ({ change, outcome })
const add = (name: string) => ({ names }: Names) => ({ names: [...names, name] })

test('each edit builds on those before it', () => {
  expect(layOver({ names: ['A'] }, [edit(add('B')), edit(() => null), edit(add('C'))])).toEqual({ names: ['A', 'B', 'C'] })
})

test('once one has been read, those written before it hide nothing any more, and later ones stay', () => {
  const [first, second, third, fourth] = [edit(add('B'), 'written'), edit(add('C')), edit(add('D'), 'written'), edit(add('E'), 'written')]
  expect(withoutWritten([first!, second!, third!, fourth!], third!)).toEqual([second, fourth])
})
