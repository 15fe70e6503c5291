import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The brand green; index 9 is the one shade used for controls in light and dark (white on it: 5.0:1). */
const teal: MantineColorsTuple = [
  '#E6F6F0', '#CFEBE0', '#A3D8C4', '#74C4A6', '#4DB38C', '#34A97C', '#249D71', '#128F63', '#0A855D', '#087F5B',
]

/** Greys of the dark scheme in the hue of its panels (`base.css`): 0 text, 4 border, 5 hover, 6 fields, 7 page, 8 wells. */
const dark: MantineColorsTuple = [
  '#E8EAED', '#C9CED4', '#AEB6BF', '#7D8791', '#39414A', '#2E353C', '#1B1F24', '#171A1E', '#14171A', '#101316',
]

/** Sizes for oily hands: controls 48 high, 44 at the least, 8 apart; nothing depends on hover. */
export const theme = createTheme({
  // Who asks the system for less motion gets none here either.
  respectReducedMotion: true,
  primaryColor: 'teal',
  primaryShade: 9,
  colors: { teal, dark },
  fontFamily: "'Inter', 'Noto Sans Arabic', 'Noto Sans SC', system-ui, sans-serif",
  fontSizes: { xs: '13px', sm: '15px', md: '17px', lg: '20px', xl: '24px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '30px', lineHeight: '1.25' },
      h2: { fontSize: '24px', lineHeight: '1.3' },
      h3: { fontSize: '20px', lineHeight: '1.35' },
      h4: { fontSize: '17px', lineHeight: '1.4' },
    },
  },
  components: {
    Alert: { styles: { closeButton: { width: '44px', height: '44px', minWidth: '44px', minHeight: '44px', marginBlock: '-12px', marginInlineEnd: '-12px' } } },
    Button: { defaultProps: { size: 'md' }, styles: { root: { minHeight: '44px' } } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    CloseButton: { defaultProps: { size: 44, 'aria-label': 'Close' } },
    Input: { vars: (_theme: unknown, props: { error?: unknown }) => ({ wrapper: { '--input-bd': props.error ? 'var(--alert)' : 'var(--border)', '--input-height': '48px' } }) },
    InputWrapper: { styles: { label: { marginBlockEnd: '6px' }, description: { marginBlockEnd: '6px' } } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md', rightSectionWidth: 52 }, styles: { visibilityToggle: { width: '44px', height: '40px', minWidth: '44px', minHeight: '40px' } } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', withScrollArea: false } },
    // Its own element to hold the first focus is not allowed among the items of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    MultiSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' }, styles: { label: { minHeight: '44px', display: 'flex', alignItems: 'center', justifyContent: 'center' } } },
    Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Close' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
  },
})
