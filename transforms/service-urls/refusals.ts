import type { RefusalText } from '../../core/refusal.ts';

/** Why an address or secret stays in the source. */
export const refusals = {
  'address-in-pieces': {
    short:
      'The address is put together from parts of which some differ from call to call, so that no piece of it is the address of the service.',
    remedy: 'Write scheme, host and port as one constant and append the rest, then run this step again.',
  },
  'constant-only': {
    short: 'The language demands a constant at this place, and the environment is none.',
    remedy: 'Keep the address in a `const` outside the enum, or drop `as const` from it, then run this step again.',
  },
  'client-without-address': {
    short: 'The client is given no address, and its call has a form that this step cannot add one to.',
    remedy: 'Give it the address by hand: `process.env.REDIS_URL` with the one of your machine as default.',
  },
} satisfies Record<string, RefusalText>;

export type ServiceUrlRefusal = keyof typeof refusals;
