import { createTheme, type MantineColorsTuple } from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eef3fb',
  '#dbe5f5',
  '#b9cdea',
  '#92b1de',
  '#7a9fd6',
  '#5581ca',
  '#4473bd',
  '#3866b0',
  '#2f5b9e',
  '#234a85',
];

/** Near-black with a breath of blue: easier on the eye than grey at a day's length. */
const dark: MantineColorsTuple = [
  '#d5dae3',
  '#b4bccb',
  '#929cb0',
  '#67728a',
  '#3d475b',
  '#2d3546',
  '#222938',
  '#191f2c',
  '#131823',
  '#0d111a',
];

export const theme = createTheme({
  primaryColor: 'brand',
  // The shade at which white on a filled button reaches a contrast of 4.5.
  primaryShade: 8,
  colors: { brand, dark },
  fontFamily:
    "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' }, h3: { fontSize: '0.875rem' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { styles: { title: { fontWeight: 650 } } },
    Drawer: { styles: { title: { fontWeight: 650 } } },
  },
});
