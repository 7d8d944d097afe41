import { createHmac, timingSafeEqual } from 'node:crypto';

const COOKIE = 'assay.session_token';
const SECURE_COOKIE = `__Secure-${COOKIE}`;
const NOT_A_SESSION = { name: '', value: '' };

/** Finds the session token in a cookie header, if its signature is ours. */
export function sessionTokens(secret: string, secure: boolean): (cookies: string | undefined) => string | undefined {
  const tokens = rememberedTokens(secret);
  const cookieName = secure ? SECURE_COOKIE : COOKIE;
  return (cookies) => {
    const { value } =
      cookies
        ?.split(/; */)
        .map(nameAndValue)
        .find(({ name }) => name === cookieName) ?? NOT_A_SESSION;
    return tokens.of(value);
  };
}

const nameAndValue = (pair: string) => {
  const at = pair.indexOf('=');
  return { name: pair.slice(0, at), value: pair.slice(at + 1) };
};

const MOST_REMEMBERED = 5_000;

/** Cookies whose signature was checked; the same cookie need not be checked for every request. */
function rememberedTokens(secret: string): { of(signed: string): string | undefined } {
  const known = new Map<string, string>();
  return {
    of(signed) {
      const before = known.get(signed);
      if (before !== undefined) return before;
      const token = verified(signed, secret);
      if (token === undefined) return undefined;
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(signed, token);
      return token;
    },
  };
}

/** better-auth signs a cookie as `token.base64(hmac-sha256(secret, token))`; only the token of a true signature is used. */
function verified(signed: string, secret: string): string | undefined {
  let text: string;
  try {
    text = decodeURIComponent(signed);
  } catch {
    return undefined;
  }
  const at = text.lastIndexOf('.');
  if (at < 1) return undefined;
  const given = Buffer.from(text.slice(at + 1), 'base64');
  const expected = createHmac('sha256', secret).update(text.slice(0, at)).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? text.slice(0, at) : undefined;
}
