/** The locale in its canonical form (BCP 47), or undefined when `Intl` would refuse it. */
export function validLocale(locale: string | undefined | null): string | undefined {
  if (!locale) return undefined;
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}

/** The language of the text around the element: the nearest valid `lang`, across shadow roots; `en` where there is none. */
export function pageLocale(element: Element): string {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const locale = validLocale(at.getAttribute('lang'));
    if (locale) return locale;
  }
  return 'en';
}

function parentOf(element: Element): Element | undefined {
  return element.assignedSlot ?? element.parentElement ?? (element.parentNode as Partial<ShadowRoot> | null)?.host;
}
