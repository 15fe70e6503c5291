import { IconDeviceFloppy, IconLockSquareRounded, IconPlugConnectedX } from '@tabler/icons-react'
import { say } from '../../locales/first-words'
import classes from './entrance.module.css'

/** The name, what it is for, and the three promises a therapist chooses it for. */
export function Brand() {
  return (
    <aside className={classes.brand}>
      <div>
        <p className={classes.name}>{say('common:appName')}</p>
        <p className={classes.line}>{say('brand.line')}</p>
      </div>
      <LevatorMark />
      <ul className={classes.facts}>
        <li className={classes.fact}>
          <IconLockSquareRounded aria-hidden />
          {say('brand.encrypted')}
        </li>
        <li className={classes.fact}>
          <IconPlugConnectedX aria-hidden />
          {say('brand.offline')}
        </li>
        <li className={classes.fact}>
          <IconDeviceFloppy aria-hidden />
          {say('brand.kept')}
        </li>
      </ul>
    </aside>
  )
}

/** The muscle the product is named after: from the side of the neck down to the shoulder blade, drawn as a few calm lines. */
function LevatorMark() {
  return (
    <svg className={classes.mark} viewBox="0 0 240 220" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden>
      <path d="M100 8c-4 22-3 40-8 54-6 16-34 22-60 32-14 6-22 18-24 34l-4 84" />
      <path d="M140 8c4 22 3 40 8 54 6 16 34 22 60 32 14 6 22 18 24 34l4 84" />
      <path d="M120 18v190" strokeDasharray="2 10" />
      <path d="M96 30c0 34-4 56-28 78M101 40c0 34-6 56-28 74M106 52c-1 30-8 50-27 68" opacity=".95" />
      <path d="M144 30c0 34 4 56 28 78M139 40c0 34 6 56 28 74M134 52c1 30 8 50 27 68" opacity=".95" />
      <path d="M62 104l34 12-14 82c-16-20-26-50-28-80 0-8 3-13 8-14z" opacity=".55" />
      <path d="M178 104l-34 12 14 82c16-20 26-50 28-80 0-8-3-13-8-14z" opacity=".55" />
    </svg>
  )
}
