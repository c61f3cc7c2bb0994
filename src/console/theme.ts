import {
  Badge,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  DEFAULT_THEME,
  Modal,
  NumberInput,
} from '@mantine/core';

/** The greatest whole number that GraphQL has. */
export const greatestInt = 2_147_483_647;

/** Colours with a contrast of at least 4.5 to 1 in both schemes (WCAG 2.2 AA), which Mantine's own shades miss in places. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: Badge.extend({ defaultProps: { tt: 'none', variant: 'light', miw: 'max-content' } }),
    Checkbox: Checkbox.extend({ defaultProps: { radius: 'sm' } }),
    // No field takes a number that the admin API has no type for; what is too great for the field is said beside it.
    NumberInput: NumberInput.extend({ defaultProps: { max: greatestInt, clampBehavior: 'strict' } }),
    // A click beside a dialog does not throw away what is typed in it.
    Modal: Modal.extend({
      defaultProps: { closeOnClickOutside: false },
      styles: { title: { overflowWrap: 'anywhere' } },
    }),
  },
});

const colors = Object.keys(DEFAULT_THEME.colors).filter((color) => color !== 'dark');

const textColors = (shadeOf: (color: string) => string) =>
  Object.fromEntries(
    colors.flatMap((color) => [
      [`--mantine-color-${color}-light-color`, shadeOf(color)],
      [`--mantine-color-${color}-text`, shadeOf(color)],
      [`--mantine-color-${color}-outline`, shadeOf(color)],
    ]),
  );

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...textColors((color) => `color-mix(in srgb, var(--mantine-color-${color}-9), black 25%)`),
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-8)',
  },
  dark: {
    ...textColors((color) => `var(--mantine-color-${color}-2)`),
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-3)',
    '--mantine-color-disabled': 'var(--mantine-color-dark-5)',
    '--mantine-color-disabled-color': 'var(--mantine-color-dark-2)',
  },
});
