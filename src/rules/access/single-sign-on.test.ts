import { describe, expect, test } from 'vitest';
import { setBodySingleSignOn, setSingleSignOn } from './single-sign-on.ts';

const wanted = { issuer: 'https://login.brackwater.example', clientId: 'assay', clientSecret: 'x', demanded: false };
const now = { issuer: wanted.issuer, clientId: 'assay', used: true };
const codeOf = (outcome: ReturnType<typeof setSingleSignOn | typeof setBodySingleSignOn>) =>
  outcome.ok ? 'allowed' : outcome.refusal.code;

describe('single sign-on', () => {
  test('is set with a secret, to an address that nobody listens in on', () => {
    expect(codeOf(setSingleSignOn(wanted, undefined, true))).toBe('allowed');
    expect(codeOf(setSingleSignOn({ ...wanted, issuer: 'http://login.brackwater.example' }, undefined, true))).toBe(
      'sso-address',
    );
    expect(codeOf(setSingleSignOn({ ...wanted, clientSecret: '' }, undefined, true))).toBe('sso-secret-missing');
    expect(codeOf(setSingleSignOn({ ...wanted, clientSecret: '', clientId: 'other' }, now, true))).toBe(
      'sso-secret-missing',
    );
  });

  test('is demanded only as somebody has used it', () => {
    const demanded = { ...wanted, clientSecret: '', demanded: true };
    expect(codeOf(setSingleSignOn(demanded, now, true))).toBe('allowed');
    expect(codeOf(setSingleSignOn(demanded, { ...now, used: false }, true))).toBe('sso-not-used');
    expect(codeOf(setSingleSignOn({ ...demanded, clientSecret: 'new' }, now, true))).toBe('sso-not-used');
  });

  test('of an organisation of a body is for people whom it signs in (1.3), and can be lifted when the last has gone', () => {
    const ofDcc = { ...wanted, body: 'dcc' as const, organisation: 'DCC' };
    expect(codeOf(setBodySingleSignOn(ofDcc, undefined, 2, true))).toBe('allowed');
    expect(codeOf(setBodySingleSignOn(ofDcc, undefined, 0, true))).toBe('sso-signs-nobody-in');
    expect(codeOf(setBodySingleSignOn({ ...ofDcc, demanded: true }, undefined, 2, true))).toBe('sso-not-used');
    expect(codeOf(setBodySingleSignOn({ ...ofDcc, clientSecret: '' }, now, 0, true))).toBe('allowed');
  });
});
