import type { Finding } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import type { BesideFacts } from './beside-facts.ts';
import { findFirstHeld, nameHeld, nameMoved, selectHideable } from './held-state.ts';
import { isSeveral, type InstanceCount } from './instance-count.ts';

/** One sign in a file beside the code, before it is put into words. */
export interface Sign {
  readonly rule: string;
  readonly at: Location;
  /** The tool, as the subject of a sentence: `nginx`, `The Kubernetes Service`. */
  readonly who: string;
  /** The setting as the file writes it. */
  readonly how: string;
}

const POLLING =
  'Socket.IO clients that poll need one instance for as long as they poll: let them connect with transports: ["websocket"] first.';

/** A balancer that sends each client to the same instance. */
export function stickyFinding({ rule, at, who, how }: Sign, facts: BesideFacts): Finding {
  const hideable = selectHideable(facts);
  const state = nameHeld(hideable);
  const hides = state
    ? `this hides ${state}. Remove it once ${nameMoved(hideable)}, and let \`unsticky verify\` prove it.`
    : 'no state was found that needs this. It can go once `unsticky verify` passes without it.';
  return {
    check: 'sessions',
    rule,
    at,
    message: `${who} sends each client to the same instance (${how}): ${hides}`,
    remedy: POLLING,
  };
}

/** Several instances of an app that holds state; nothing for one instance or for an app without state. */
export function instancesFindings(sign: Sign, count: InstanceCount | undefined, facts: BesideFacts): Finding[] {
  const check = findFirstHeld(facts);
  if (!check || !isSeveral(count)) return [];
  const { rule, at, who, how } = sign;
  const number = count === 'cores' ? 'one instance for each core' : `${count} instances`;
  const message =
    `${who} starts ${number} (${how}), and each keeps its own ${nameHeld(facts)}. ` +
    'Move that out of the process first (`unsticky run all`), or start one instance until then.';
  return [{ check, rule, at, message }];
}

/** An upload folder that lives on the disk of one machine. */
export function uploadVolumeFinding({ rule, at, who, how }: Sign, folder: string): Finding {
  const message =
    `${who} keeps the upload folder ${folder} on the disk of one machine (${how}): instances elsewhere do not see its files. ` +
    'Move the uploads to S3 (`unsticky run uploads`), then remove this volume.';
  return { check: 'files', rule, at, message };
}
