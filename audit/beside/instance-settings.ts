import type { Finding } from '../../core/finding.ts';
import type { BesideFacts } from './beside-facts.ts';
import type { Document } from './entry.ts';
import { parseCount } from './instance-count.ts';
import { collectSettings, type Setting } from './settings.ts';
import { instancesFindings } from './wording.ts';

/** A setting that says how many instances a platform starts. */
interface CountSign {
  readonly rule: string;
  readonly who: string;
  readonly key: RegExp;
  /** A key or label around it; without one the setting stands at the top of the file. */
  readonly within?: RegExp;
  readonly file?: RegExp;
}

const SIGNS: readonly CountSign[] = [
  { rule: 'instances-terraform', who: 'Amazon ECS', key: /^desired_count$/, within: /^aws_ecs_service$/ },
  { rule: 'instances-terraform', who: 'Kubernetes', key: /^replicas$/, within: /^kubernetes_deployment(_v1)?$/ },
  { rule: 'instances-terraform', who: 'AWS', key: /^(min_size|desired_capacity)$/, within: /^aws_autoscaling_group$/ },
  { rule: 'instances-terraform', who: 'Azure', key: /^worker_count$/, within: /^azurerm_(app_)?service_plan$/ },
  {
    rule: 'instances-terraform',
    who: 'Cloud Run',
    key: /^min_instance_count$/,
    within: /^google_cloud_run_v2_service$/,
  },
  { rule: 'instances-terraform', who: 'Heroku', key: /^quantity$/, within: /^heroku_formation$/ },
  {
    rule: 'instances-digitalocean',
    who: 'DigitalOcean',
    key: /^instance_count$/,
    within: /^(digitalocean_app|services)$/,
  },
  { rule: 'instances-cloudformation', who: 'Amazon ECS', key: /^DesiredCount$/, within: /^Properties$/ },
  { rule: 'instances-beanstalk', who: 'Elastic Beanstalk', key: /^MinSize$/, within: /^aws:autoscaling:asg$/ },
  { rule: 'instances-app-engine', who: 'App Engine', key: /^instances$/, within: /^manual_scaling$/ },
  {
    rule: 'instances-cloud-run',
    who: 'Cloud Run',
    key: /^autoscaling\.knative\.dev\/minScale$/,
    within: /^annotations$/,
  },
  { rule: 'instances-render', who: 'Render', key: /^numInstances$/, within: /^services$/ },
  { rule: 'instances-heroku', who: 'Heroku', key: /^quantity$/, within: /^web$/, file: /(^|\/)app\.json$/ },
  { rule: 'instances-kubernetes', who: 'The Helm chart', key: /^replicaCount$/, file: /(^|\/)values[^/]*\.ya?ml$/ },
];

/** Finds platforms told to start several instances of an app that holds state. */
export function instanceSettingFindings(documents: readonly Document[], facts: BesideFacts): Finding[] {
  return documents.flatMap(collectSettings).flatMap((setting) => {
    const sign = SIGNS.find((sign) => isMatch(sign, setting));
    if (!sign) return [];
    const how = `${setting.key}: ${setting.value}`;
    return instancesFindings({ rule: sign.rule, at: setting.at, who: sign.who, how }, parseCount(setting.value), facts);
  });
}

function isMatch({ key, within, file }: CountSign, { key: name, at, around }: Setting): boolean {
  if (!key.test(name) || (file && !file.test(at.file))) return false;
  return within ? around.some((outer) => within.test(outer)) : around.length === 0;
}
