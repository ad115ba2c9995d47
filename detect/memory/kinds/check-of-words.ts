import type { Check } from '../../../core/check.ts';

/** Words that tell tables of plain data apart, the first that fits wins. */
const WORDS: readonly (readonly [Check, RegExp])[] = [
  [
    'auth',
    /token|\botps?\b|csrf|xsrf|nonce|challenge|passcode|secret|revok|black_?list|block_?list|deny_?list|credential|captcha|verif\w*_?code|reset_?(?:code|cache|link)|magic_?link|mfa|\b2fa|refresh|api_?keys?|lock_?out|login_?attempt|failed_?(?:login|attempt)|permission/i,
  ],
  ['sessions', /sessions?\b|\bsids?\b|session_?id/i],
  ['rate-limits', /rate_?limit|throttl|quota|request_?counts?|hits_?by/i],
  ['websockets', /sockets?\b|socket_?id|online|presence|\bpeers?\b|\brooms?\b|subscribers?\b|listeners?\b|typing/i],
];

/** Which of the ten answers a table belongs to, by the words around it; `cache` where none says more. */
export function checkOfWords(words: readonly string[]): Check {
  const text = words.flatMap((word) => [word, word.replaceAll(/([a-z])([A-Z])/g, '$1_$2')]).join(' ');
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'cache';
}
