import { Select, TextInput } from '@mantine/core'
import { useClickOutside, useMergedRef, useWindowEvent } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { preparePointSearch } from '../../../../shared/domain/find-points'
import { sidesOf, usualSide } from '../../../../shared/domain/point-sides'
import type { Acupoint } from '../../../../shared/reference/acupoints'
import { regionLabel } from '../../../../shared/reference/anatomy'
import { ChoiceChips } from '../../../ui/choice-chips'
import { firstOffer, type Known, offeredPoints, offers, regionsInReach, shortPointRegion, type Offer, type PickedPoint } from './offered-points'
import { PointRows, pointRowId } from './point-rows'
import classes from './picker.module.css'

interface Props extends Known {
  /** The area chosen on the figure: its points come first. */
  regionId: string | null
  /** What the session holds already. */
  chosen: readonly PickedPoint[]
  onAdd: (point: PickedPoint) => void
}

/** How far Page Up and Page Down go. */
const page = 5

/** All points by code, name or place. Enter adds the one on top and keeps the field for the next. */
export function PointPicker({ regionId, chosen, onAdd, ...known }: Props) {
  const { t } = useTranslation('points')
  const root = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  // Only once the press is over: the list leaving earlier would take what is pressed below it from under the finger.
  const outside = useClickOutside<HTMLDivElement>(() => setOpen(false), ['click', 'keyup'])
  const whole = useMergedRef(root, outside)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [picked, setPicked] = useState<Offer | null>(null)
  const [added, setAdded] = useState('')
  const place = usePointRegion(regionId)
  const offer = picked ?? firstOffer(known)
  const { points, side } = offeredPoints({ typed, offer, pointRegion: place.region }, known)
  const active = points[Math.min(at, points.length - 1)]
  useEffect(preparePointSearch, [])
  useEffect(() => {
    if (open) root.current?.scrollIntoView({ block: 'nearest' })
  }, [open])

  function search(text: string): void {
    setTyped(text)
    setAt(0)
    setOpen(true)
  }

  function add(point: Acupoint): void {
    const wanted = side !== null && sidesOf(point).includes(side) ? side : usualSide(point)
    onAdd({ code: point.code, side: wanted })
    setAdded(t('picker.added', { code: point.code, side: t(`side.${wanted}`) }))
    setTyped('')
    // In a list the next point is at hand; after a search the list begins again.
    setAt(typed === '' ? points.indexOf(point) + 1 : 0)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (open) setAt(Math.max(0, Math.min(points.length - 1, at + step)))
      else setOpen(true)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && open) {
      event.preventDefault()
      if (active !== undefined) add(active)
    } else if (event.key === 'Escape' && (open || typed !== '')) {
      event.preventDefault()
      if (typed === '') close()
      else search('')
    }
  }

  /** Out of the field, so that single letters are keys again. */
  function close(): void {
    setOpen(false)
    root.current?.focus()
  }

  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && open && !event.defaultPrevented && root.current?.contains(document.activeElement) === true) close()
  })

  return (
    <div ref={whole} className={classes.picker} role="group" aria-label={t('picker.search')} tabIndex={-1}>
      <TextInput
        data-point-search
        role="combobox"
        aria-label={t('picker.search')}
        aria-controls="point-rows"
        aria-expanded={open}
        aria-autocomplete="list"
        aria-activedescendant={open && active !== undefined ? pointRowId(active.code) : undefined}
        placeholder={t('picker.placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {open && typed === '' ? (
        <div className={classes.offers}>
          <ChoiceChips
            name={t('picker.offers')}
            choices={offers.map((id) => ({ id, label: t(`offer.${id}`, { count: new Set(known.lastCodes).size }) }))}
            chosen={[offer]}
            onChange={([next = offer]) => {
              setPicked(next as Offer)
              setAt(0)
            }}
          />
          {offer === 'region' ? <PointRegionSelect place={place} regionId={regionId} onChange={() => setAt(0)} /> : null}
        </div>
      ) : null}
      {open ? <PointRows points={points} activeCode={active?.code} history={known.history} chosen={chosen} onPick={add} empty={t(typed === '' ? `empty.${offer}` : 'empty.search')} /> : null}
      <p className={classes.status} role="status">
        {!open ? '' : typed === '' ? added : t('picker.found', { count: points.length })}
      </p>
    </div>
  )
}

interface Place {
  region: string
  choose: (region: string) => void
  regions: readonly { id: string; label: string }[]
  here: number
}

/** The region listed: the one chosen here, until another area is chosen on the figure. */
function usePointRegion(regionId: string | null): Place {
  const [choice, setChoice] = useState<{ region: string; at: string | null } | null>(null)
  const { regions, here } = regionsInReach(regionId)
  const own = choice !== null && choice.at === regionId ? choice.region : null
  return { region: own ?? regions[0]?.id ?? '', choose: (region) => setChoice({ region, at: regionId }), regions, here }
}

function PointRegionSelect({ place, regionId, onChange }: { place: Place; regionId: string | null; onChange: () => void }) {
  const { t } = useTranslation('points')
  const options = place.regions.map(({ id }) => ({ value: id, label: shortPointRegion(id) }))
  const near = options.slice(0, place.here)
  const far = options.slice(place.here)
  return (
    <Select
      aria-label={t('picker.region')}
      data={near.length === 0 || regionId === null ? options : [{ group: regionLabel(regionId), items: near }, { group: t('picker.elsewhere'), items: far }]}
      value={place.region}
      onChange={(next) => {
        if (next !== null) place.choose(next)
        onChange()
      }}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
