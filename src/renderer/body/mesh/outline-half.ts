/**
 * The silhouette of one side, from the crown down the outer side to the toes and up the inner side to the crotch.
 * Front and back share it (palms forward, soles shown from behind), so both figures have one and the same outline.
 */
export const OUTLINE_STRANDS = {
  head: `crown@0,20 20,22.5 36,33 temple-out@45.5,50 50,70 ear-top@50.5,84!
    55,85.5 ear-mid@57,95 54.5,107 ear-low@49.5,117! 47.5,127 jaw-neck@38.5,137!`,
  'neck-shoulder': `jaw-neck! scm-out@34,150 sub-out@33.4,154 lev-out@33.2,165 trap-out@38.5,179 46,185.5 neck-out@54,189.5 68,194 88,199.5 acromion@112,208
    126,215 136,228 142,248 145,270 delt-out@147.5,296 151.5,322 156.5,348 elb-top-out@161.5,373 elb-bot-out@172.5,409
    177,426 180,446 181.5,470 183.5,497 wrist-out@187.5,528`,
  hand: `wrist-out 190.5,541 198,552 208,566 215.5,582 219.5,597 217,605 211,602 206,594 thumb-web@200.5,588!
    204,604 208,622 209,635 205,643 200.5,640 199.5,634! 199,645 197,652 191.5,651.5 189,641!
    188,648 184.5,652 179.5,648 177.5,633! 176.5,637 172,639 167,633.5 163.5,620 160,604 156.5,585 155.5,566 158,549 wrist-in@161,533`,
  'inner-arm': 'wrist-in 157,512 151,488 143,460 135,434 elb-bot-in@129.5,415 elb-top-in@125,382 121,360 114.5,336 108.5,314 armpit@103,294!',
  side: `armpit! 101,308 ax-low@99,322 95.5,345 92,368 rib-out@89.5,384 waist@88,400 88.5,420 crest-out@91.5,442
    97,466 102.5,492 glut-out@106,520 107.5,542 hip-low-out@107.5,566 105.5,596 102,632 97,668 91.5,698
    knee-top-out@87,716 84,738 knee-bot-out@83.5,762 86,782 88.5,804 88,828 84,856 ach-out@78.5,886 73,910
    ankle-out-top@70,926 69.5,938 71,948 ankle-out-bot@71,958 heel-out@75.5,972 82,988 87.5,1001
    89.5,1009 86.5,1013.5 82,1011.5! 82,1016.5 77.5,1018.5 74.5,1016! 74,1021 70,1023 66.5,1019.5! 66,1025 61.5,1026.5 toe@58,1020!
    57,1027 50,1030 42.5,1028 38.5,1018 37,1003 36,988 heel-in@37,973 ankle-in-bot@38.5,959
    37.5,948 39.5,938 ankle-in-top@40.5,926 39.5,905 ach-in@37,884 32,852 28,822 27.5,798 29.5,778
    knee-bot-in@31.5,760 31,740 knee-top-in@29.5,717 26,695 20.5,660 14.5,620 thigh-in@7.5,576 4.5,560 crotch@0,548!`,
} as const
