import type { Setting } from './settings.ts';

/** A setting that pins clients to instances: what it is called, what it is set to, and in what it stands. */
export interface StickySign {
  readonly rule: string;
  readonly who: string;
  readonly key: RegExp;
  /** Tested against the scalar; a map has an empty one. */
  readonly value: RegExp;
  /** A key or label around it. */
  readonly within?: RegExp;
  readonly when?: (setting: Setting) => boolean;
}

const ON = /^(true|on|1)$/i;
const ANY = /^/;
/** By client, as opposed to `$request_uri`. */
const CLIENT = /\$(binary_remote_addr|remote_addr|cookie_|http_(cookie|authorization|x_forwarded_for|x_real_ip))/;

const has = (setting: Setting, key: string, value?: RegExp): boolean =>
  setting.items.some((item) => item.key === key && (!value || value.test(item.value ?? '')));

/**
 * The switch of an AWS target group (only there has it a `type`) is on unless it is turned off. Under `forward` it pins
 * clients to a group of instances, as canaries need, not to an instance.
 */
function isStickinessOn(setting: Setting): boolean {
  if (setting.around.some((name) => /forward/.test(name))) return false;
  const isTargetGroup = setting.around.some((name) => /^aws_a?lb_target_group$/.test(name));
  return has(setting, 'enabled', ON) || (!has(setting, 'enabled') && (isTargetGroup || has(setting, 'type')));
}

const KUBERNETES: readonly StickySign[] = [
  {
    rule: 'sticky-kubernetes',
    who: 'The Kubernetes Service',
    key: /^(sessionAffinity|session_affinity)$/,
    value: /^ClientIP$/,
  },
  {
    rule: 'sticky-kubernetes',
    who: 'The Kubernetes ingress',
    key: /^[\w.-]*ingress[\w.-]*\/affinity$/,
    value: /^cookie$/,
  },
  {
    rule: 'sticky-kubernetes',
    who: 'The Kubernetes ingress',
    key: /^nginx\.ingress\.kubernetes\.io\/upstream-hash-by$/,
    value: CLIENT,
  },
  { rule: 'sticky-kubernetes', who: 'The Kubernetes ingress', key: /^haproxy\.org\/cookie-persistence$/, value: /./ },
  {
    rule: 'sticky-kubernetes',
    who: 'The Kubernetes ingress',
    key: /^haproxy\.(org\/load-balance|router\.openshift\.io\/balance)$/,
    value: /^source$/,
  },
  {
    rule: 'sticky-kubernetes',
    who: 'The Contour proxy',
    key: /^strategy$/,
    value: /^(Cookie|RequestHash)$/,
    within: /^loadBalancerPolicy$/,
  },
  {
    rule: 'sticky-kubernetes',
    who: 'The Kubernetes gateway',
    key: /^sessionPersistence$/,
    value: ANY,
    when: ({ items }) => items.length > 0,
  },
  {
    rule: 'sticky-istio',
    who: 'Istio',
    key: /^consistentHash$/,
    value: ANY,
    within: /^loadBalancer$/,
    when: (setting) => setting.items.length > 0 && !has(setting, 'useSourceIp', /^false$/),
  },
];

const TRAEFIK: readonly StickySign[] = [
  { rule: 'sticky-traefik', who: 'Traefik', key: /^traefik\..*\.sticky(\.cookie)?$/i, value: /^(true|\{\})$/i },
  { rule: 'sticky-traefik', who: 'Traefik', key: /^traefik\..*\.sticky\.cookie\.name$/i, value: /./ },
  { rule: 'sticky-traefik', who: 'Traefik', key: /^traefik\.(.*\.)?loadbalancer\.stickiness$/i, value: ON },
  { rule: 'sticky-traefik', who: 'Traefik', key: /^traefik\.ingress\.kubernetes\.io\/affinity$/, value: ON },
  {
    rule: 'sticky-traefik',
    who: 'Traefik',
    key: /^sticky$/,
    value: /^$/,
    within: /^(loadBalancer|services)$/,
    when: (setting) => has(setting, 'cookie'),
  },
];

const AWS: readonly StickySign[] = [
  {
    rule: 'sticky-aws',
    who: 'The AWS load balancer',
    key: /\/(aws-load-balancer-)?target-group-attributes$/,
    value: /\bstickiness\.enabled=true\b/,
  },
  { rule: 'sticky-cloudformation', who: 'The AWS load balancer', key: /^stickiness\.enabled$/, value: ON },
  {
    rule: 'sticky-cloudformation',
    who: 'The AWS load balancer',
    key: /^(LB|App)CookieStickinessPolicy$/,
    value: ANY,
    when: ({ items }) => items.length > 0,
  },
  { rule: 'sticky-beanstalk', who: 'Elastic Beanstalk', key: /^(StickinessEnabled|Stickiness Policy)$/, value: ON },
  { rule: 'sticky-terraform', who: 'The AWS load balancer', key: /^stickiness$/, value: /^$/, when: isStickinessOn },
  { rule: 'sticky-terraform', who: 'AWS Global Accelerator', key: /^client_affinity$/, value: /^SOURCE_IP$/ },
];

const OTHER_CLOUDS: readonly StickySign[] = [
  {
    rule: 'sticky-google',
    who: 'The Google load balancer',
    key: /^(sessionAffinity|session_affinity|affinityType)$/,
    value: /^(CLIENT_IP\w*|GENERATED_COOKIE|HTTP_COOKIE|HEADER_FIELD|STRONG_COOKIE_AFFINITY)$/,
  },
  {
    rule: 'sticky-cloud-run',
    who: 'Cloud Run',
    key: /^(run\.googleapis\.com\/sessionAffinity|sessionAffinity|session_affinity)$/,
    value: ON,
    when: ({ around }) => !around.includes('network'),
  },
  { rule: 'sticky-app-engine', who: 'App Engine', key: /^session_affinity$/, value: ON, within: /^network$/ },
  {
    rule: 'sticky-azure',
    who: 'The Azure gateway',
    key: /^(cookie_based_affinity|cookieBasedAffinity)$/,
    value: /^Enabled$/,
  },
  {
    rule: 'sticky-azure',
    who: 'Azure',
    key: /^(client_affinity_enabled|clientAffinityEnabled|session_affinity_enabled|sessionAffinityState)$/,
    value: /^(true|Enabled)$/,
  },
  {
    rule: 'sticky-azure',
    who: 'The Azure load balancer',
    key: /^load_?distribution$/i,
    value: /^SourceIP(Protocol)?$/,
  },
  {
    rule: 'sticky-azure',
    who: 'Azure Container Apps',
    key: /^affinity$/,
    value: /^sticky$/,
    within: /^stickySessions$/,
  },
  {
    rule: 'sticky-digitalocean',
    who: 'The DigitalOcean load balancer',
    key: /^sticky_sessions$/,
    value: /^$/,
    when: (setting) => has(setting, 'type', /^cookies$/),
  },
  {
    rule: 'sticky-digitalocean',
    who: 'The DigitalOcean load balancer',
    key: /\/do-loadbalancer-sticky-sessions-type$/,
    value: /^cookies$/,
  },
  { rule: 'sticky-terraform', who: 'The load balancer', key: /^sticky_sessions$/, value: /^(true|cookie|table)$/ },
  {
    rule: 'sticky-heroku',
    who: 'Heroku',
    key: /^http-session-affinity$/,
    value: ANY,
    within: /^features$/,
    when: (setting) => !has(setting, 'enabled', /^false$/),
  },
];

/** Every known setting that makes a balancer sticky. */
export const STICKY_SIGNS = [...KUBERNETES, ...TRAEFIK, ...AWS, ...OTHER_CLOUDS];
