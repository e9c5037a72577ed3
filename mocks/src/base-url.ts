/** Where the APIs are. */
export interface BaseUrl {
  /** What links start with: a path, or an absolute URL when that was given. */
  readonly href: string;
  readonly path: string;
  /** Says whether a URL is under this one. */
  covers(url: URL): boolean;
}

/** Reads a base URL: a path, which is meant on any origin, or an absolute URL. Throws `TypeError` for anything else. */
export function readBaseUrl(baseUrl: string): BaseUrl {
  const anyOrigin = baseUrl.startsWith('/') && !baseUrl.startsWith('//');
  const written = anyOrigin ? `http://any.invalid${baseUrl}` : baseUrl;
  if (!URL.canParse(written) || !/^https?:/.test(written)) {
    throw new TypeError(`baseUrl must be a path that starts with one / or an absolute URL, not ${JSON.stringify(baseUrl)}.`);
  }
  const url = new URL(written);
  const path = url.pathname.replace(/\/+$/, '');
  return {
    href: anyOrigin ? path : `${url.origin}${path}`,
    path,
    covers: ({ origin, pathname }) =>
      (anyOrigin || origin === url.origin) && (pathname === path || pathname.startsWith(`${path}/`)),
  };
}
