import type { SessionNotes } from '../../src/shared/contract/session-content'
import { pick } from '../../src/main/demo/random'

export type Script = 'latin' | 'chinese' | 'arabic'
type Random = () => number
type NonEmpty = [string, ...string[]]

const listed = (words: string) => words.split(' ') as NonEmpty

/** The commonest words of the notes; all others are made of syllables. */
const clinical = listed(
  'tight left right sore neck shoulder back the and after with pain less better worse week since walking sitting stiff morning night slept firm tender softer border upper lower point stretch heat pressure slow fibres range movement free ease runs desk lifting turn rest knee hip calf thigh ankle wrist elbow jaw headache trapezius levator scapulae gluteal hamstring lumbar cervical rotation flexion extension massage needle cup trigger release friction effleurage hold breathing exercise daily twice return review gentle deep warm cold dull sharp referral numb tingling none mild moderate marked improved unchanged settled flared training swimming cycling garden stairs driving pillow',
)
const syllables = listed(
  'ba be bo cal cen cor dan del dor el en er fal fen for gal gen gor hal hen in ka kel kor la len lin lo ma men mi mor na nel no or pa pel per ra ren ri ro sa sen si sol ta tel tin tor ul un va vel ver vi wal wen za zor ost ist ium ent',
)
/** Distinct words of the Latin notes: as many as there are in 22 million words of real ones. */
const distinct = 88_000

const hanzi = Array.from('腰背颈肩膝肘腕踝髋臀腿臂手足头面胸腹疼痛酸胀麻木紧张僵硬软松肿热冷寒湿风气血经络穴位针灸拔罐推拿按摩揉捏滚弹拨伸展屈曲旋转左右上下前后内外深浅轻重急慢久新旧患者自述昨日今晨夜间睡眠醒来行走坐立弯抬举活动受限改善加明显稍微无有压触诊查见肌肉筋膜韧带关节骨盆脊柱棘突旁侧缘中段治疗感觉舒适建议休息避免劳累复每周次天月锻炼保暖饮水工作电脑驾驶运跑步游泳')
const arabicStarts = listed('عضل كتف رقب ظهر ركب مفصل شد تصلب حرك راح نوم مشي جلس ضغط تدليك وخز حجام برد حرار تمرين علاج')
const arabicEnds = listed('ة ات ين ون ه ها ي ية تان نا وا ان يه اء')
const arabicCommon = listed('ألم في من مع بعد قبل على إلى الكتف الرقبة الظهر أيسر أيمن أسبوع يوم ليلا صباحا أقل أكثر تحسن ثابت خفيف شديد العضلة أسفل أعلى')

/** The nth commonest of so many words comes n times as seldom as the commonest, as in every language. */
const rankOf = (random: Random, count: number) => Math.min(count, Math.floor(count ** random())) - 1

/** The same rank is always the same word. */
function latinWord(rank: number): string {
  const known = clinical[rank]
  if (known !== undefined) return known
  const parts: string[] = []
  for (let rest = (rank * 7919) % 1_000_003; parts.length < 2 || rest > 0; rest = Math.floor(rest / syllables.length)) parts.push(syllables[rest % syllables.length] ?? '')
  return parts.join('')
}

/** Two characters that follow from the rank, as if drawn by lot. */
function chineseWord(rank: number): string {
  const mixed = Math.imul(rank + 1, 0x9e3779b1) >>> 0
  return `${hanzi[mixed % hanzi.length]}${hanzi[(mixed >>> 9) % hanzi.length]}`
}

const arabicWord = (random: Random): string =>
  random() < 0.5 ? pick(random, arabicCommon) : pick(random, arabicStarts) + pick(random, arabicEnds) + (random() < 0.4 ? pick(random, arabicEnds) : '')

const several = (random: Random, least: number, most: number, word: () => string, between: string) =>
  Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, word).join(between)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const sentences: Readonly<Record<Script, (random: Random) => string>> = {
  latin: (random) => `${capital(several(random, 6, 12, () => latinWord(rankOf(random, distinct)), ' '))}. `,
  chinese: (random) => `${several(random, 5, 10, () => chineseWord(rankOf(random, 1500)), '')}。`,
  arabic: (random) => `${several(random, 6, 11, () => arabicWord(random), ' ')}. `,
}

/** Characters of one of the four notes: in every script the four are about a thousand bytes together. */
const lengths: Readonly<Record<Script, number>> = { latin: 225, chinese: 76, arabic: 125 }

function note(random: Random, script: Script): string {
  const least = lengths[script] * (0.6 + random() * 0.7)
  let text = ''
  while (text.length < least) text += sentences[script](random)
  return text.trimEnd()
}

/** Four visits in a hundred are written down in Chinese, two in Arabic. */
export function scriptOf(random: Random): Script {
  const drawn = random()
  if (drawn < 0.04) return 'chinese'
  return drawn < 0.06 ? 'arabic' : 'latin'
}

/** About a thousand bytes of UTF-8 in the four fields together. */
export const notesIn = (random: Random, script: Script): SessionNotes => ({ told: note(random, script), found: note(random, script), done: note(random, script), plan: note(random, script) })
