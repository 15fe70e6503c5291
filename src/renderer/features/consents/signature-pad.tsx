import { Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconEraser } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsentSignature } from '../../../shared/contract/consents'
import { RunningStroke } from '../../body/marks/stroke-layer'
import { usePen } from '../../body/marks/use-pen'
import classes from './consents.module.css'
import { inkScale, SignatureInk } from './signature-ink'

/** The box a signature is kept in, in the units of the pen. */
const width = 300
const height = 100

interface Props {
  label: string
  strokes: readonly string[]
  onChange: (strokes: string[]) => void
}

export const signatureOf = (strokes: readonly string[]): ConsentSignature | null => (strokes.length === 0 ? null : { width, height, strokes: [...strokes] })

/** A place to sign with pen, finger or mouse. Who cannot draw agrees by word: the button for that stands beside it. */
export function SignaturePad({ label, strokes, onChange }: Props) {
  const { t } = useTranslation('consents')
  const svg = useRef<SVGSVGElement>(null)
  /** Strokes taken back, the last one first. */
  const [undone, setUndone] = useState<readonly string[]>([])
  const { ink, handlers } = usePen({
    svg,
    isOn: strokes.length < 100,
    placeOf(clientX, clientY) {
      const matrix = svg.current?.getScreenCTM()
      if (!matrix) return null
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
      return [Math.min(width, Math.max(0, x)), Math.min(height, Math.max(0, y))]
    },
    onStroke(path, isDone) {
      if (!isDone) return
      onChange([...strokes, path])
      setUndone([])
    },
  })

  function takeBack(count: number): void {
    setUndone([...strokes.slice(-count).toReversed(), ...undone])
    onChange(strokes.slice(0, -count))
  }

  return (
    <div className={classes.pad}>
      <div className={classes.paper}>
        <svg ref={svg} className={classes.draw} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} data-signature-pad {...handlers}>
          <line x1="16" x2={width - 16} y1="78" y2="78" className={classes.rule} />
          <RunningStroke ink={ink} outline="neutral" scale={inkScale} />
        </svg>
        {strokes.length === 0 ? <p className={classes.here}>{t('pad.here')}</p> : <SignatureInk className={classes.drawn} signature={{ width, height, strokes: [...strokes] }} label={t('pad.drawn')} />}
      </div>
      <div className={classes.steps}>
        <Button variant="subtle" color="gray" leftSection={<IconArrowBackUp size={20} aria-hidden />} disabled={strokes.length === 0} onClick={() => takeBack(1)}>
          {t('pad.back')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowForwardUp size={20} aria-hidden />}
          disabled={undone.length === 0}
          onClick={() => {
            onChange([...strokes, ...undone.slice(0, 1)])
            setUndone(undone.slice(1))
          }}
        >
          {t('pad.again')}
        </Button>
        <Button variant="subtle" color="gray" leftSection={<IconEraser size={20} aria-hidden />} disabled={strokes.length === 0} onClick={() => takeBack(strokes.length)}>
          {t('pad.clear')}
        </Button>
      </div>
    </div>
  )
}
