import type { Finding } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import type { BesideFacts } from './beside-facts.ts';
import { parseCount, parsePm2Count } from './instance-count.ts';
import { instancesFindings, stickyFinding } from './wording.ts';

/** Commands that start copies of the app; the first group is the number. */
const COUNTS = [
  {
    rule: 'instances-pm2',
    who: 'PM2',
    pattern: /\bpm2(?:-runtime|-docker|-dev)?\b[^;&|\n]*?\s(?:-i|--instances)[\s=]*(max|-?\d+)\b/,
    parse: parsePm2Count,
  },
  { rule: 'instances-pm2', who: 'PM2', pattern: /\bpm2\s+scale\s+\S+\s+(\d+)\b/, parse: parseCount },
  {
    rule: 'instances-compose',
    who: 'Docker Compose',
    pattern: /\bdocker[ -]compose\b[^;&|\n]*?--scale[\s=]+[\w-]+=(\d+)/,
    parse: parseCount,
  },
  { rule: 'instances-heroku', who: 'Heroku', pattern: /\bheroku\s+ps:scale\b[^;&|\n]*?\bweb=(\d+)/, parse: parseCount },
];

const STICKY = [
  {
    rule: 'sticky-heroku',
    who: 'Heroku',
    pattern: /\bheroku\s+(?:features|labs):enable\b[^;&|\n]*?\bhttp-session-affinity\b/,
  },
  { rule: 'sticky-cloud-run', who: 'Cloud Run', pattern: /\brun\b[^;&|\n]*?\s--session-affinity\b(?!=false)/ },
];

/** Finds shell commands that start several copies of the app or make a balancer sticky. Comments are no command; an exec array is. */
export function commandFindings(command: string, at: Location, facts: BesideFacts): Finding[] {
  const text = command.replace(/(^|\s)#.*$/gm, '').replace(/["'[\],]/g, ' ');
  const counts = COUNTS.flatMap(({ rule, who, pattern, parse }) => {
    const match = pattern.exec(text);
    return match ? instancesFindings({ rule, at, who, how: words(match[0]) }, parse(match[1]), facts) : [];
  });
  const sticky = STICKY.flatMap(({ rule, who, pattern }) => {
    const match = pattern.exec(text);
    return match ? [stickyFinding({ rule, at, who, how: words(match[0]) }, facts)] : [];
  });
  return [...counts, ...sticky];
}

function words(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
