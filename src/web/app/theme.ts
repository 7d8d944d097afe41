const KEPT_UNDER = 'assay.theme';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the reader chose; their system decides unless they did. */
export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEPT_UNDER);
    return THEMES.find((theme) => theme === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Shows the product in a theme, and remembers it. */
export function setTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(KEPT_UNDER, theme);
  } catch {
    // A browser that keeps nothing shows it for this visit.
  }
}

export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
