import type { Finding } from '../../core/finding.ts';
import type { BesideFacts } from './beside-facts.ts';
import { walkEntries, type Document } from './entry.ts';
import { collectSettings, type Setting } from './settings.ts';
import { STICKY_SIGNS, type StickySign } from './sticky-signs.ts';
import { stickyFinding } from './wording.ts';

/** A custom resource definition only says which settings there are. */
const SCHEMA = 'openAPIV3Schema';
const COOKIE_POLICY = /^aws_(lb|app)_cookie_stickiness_policy$/;

/** Finds the settings of YAML, JSON and Terraform files that make a balancer sticky. */
export function stickySettingFindings(documents: readonly Document[], facts: BesideFacts): Finding[] {
  return documents.flatMap((document) => [
    ...collectSettings(document).flatMap((setting) => findingsOf(setting, facts)),
    ...cookiePolicies(document, facts),
  ]);
}

function findingsOf(setting: Setting, facts: BesideFacts): Finding[] {
  const sign = STICKY_SIGNS.find((sign) => isMatch(sign, setting));
  if (!sign) return [];
  const how = setting.value ? `${setting.key}: ${setting.value}` : setting.key;
  return [stickyFinding({ rule: sign.rule, at: setting.at, who: sign.who, how }, facts)];
}

function isMatch({ key, value, within, when }: StickySign, setting: Setting): boolean {
  if (!key.test(setting.key) || !value.test(setting.value) || setting.around.includes(SCHEMA)) return false;
  return (!within || setting.around.some((name) => within.test(name))) && (!when || when(setting));
}

/** A classic AWS balancer is made sticky by a resource of its own. */
function cookiePolicies(document: Document, facts: BesideFacts): Finding[] {
  const findings: Finding[] = [];
  walkEntries(document, ({ at, labels = [] }) => {
    const type = labels[0] ?? '';
    if (COOKIE_POLICY.test(type)) {
      findings.push(stickyFinding({ rule: 'sticky-terraform', at, who: 'The AWS load balancer', how: type }, facts));
    }
  });
  return findings;
}
