import type { PhaseReport, VerifyReport } from '../../../verify/report.ts';
import { type Lane, lanesOf } from '../proof/lanes.ts';
import { PHASE_WORDS } from '../proof/words.ts';
import { count } from '../summary.ts';
import { truncate } from '../wrap.ts';
import { html, type Markup } from './markup.ts';

const MOST_FAULTS = 3;
const MOST_TEXT = 200;

/** Every phase as a picture: requests from top to bottom, one lane an instance; the first that differs is open. */
export function renderPhases(report: VerifyReport): Markup {
  const phases = report.phases.map((phase) => ({ phase, lanes: lanesOf(phase, report) }));
  const firstWrong = phases.findIndex(({ lanes }) => lanes.some(({ faults }) => faults.length > 0));
  return html`<section aria-labelledby="run">
    <h2 id="run" tabindex="-1">The run</h2>
    ${phases.map(({ phase, lanes }, index) => renderPhase(phase, lanes, { report, open: index === Math.max(0, firstWrong) }))}
  </section> `;
}

interface Showing {
  readonly report: VerifyReport;
  readonly open: boolean;
}

function renderPhase(
  { name, skipped, failure, duration }: PhaseReport,
  lanes: readonly Lane[],
  { report, open }: Showing,
): Markup {
  const wrong = lanes.filter(({ faults }) => faults.length > 0).length;
  const head = html`<b>${PHASE_WORDS[name]}</b>`;
  if (skipped !== undefined)
    return html`<p class="phase">${head} <span class="soft">not played: ${skipped}</span></p> `;
  if (failure !== undefined) return html`<p class="phase">${head} <span class="fault">${failure}</span></p> `;
  const result =
    wrong > 0
      ? html`<span class="differs">✗ ${count(wrong, 'answer')} of ${lanes.length} wrong</span>`
      : html`<span class="agrees">✓ ${count(lanes.length, 'request')}</span>`;
  const body = html`<summary>${head}${result} <span class="soft">${(duration / 1000).toFixed(1)} s</span></summary>
    ${renderTable(lanes, report.instances, PHASE_WORDS[name])}`;
  return open ? html`<details class="phase" open>${body}</details> ` : html`<details class="phase">${body}</details> `;
}

function renderTable(lanes: readonly Lane[], instances: number, label: string): Markup {
  const numbers = Array.from({ length: instances }, (_, index) => index + 1);
  return html`<table class="lanes" aria-label="${label}">
    <thead>
      <tr>
        <th scope="col">Request</th>
        ${numbers.map((number) => html`<th scope="col">Instance ${number}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lanes.map((lane) => renderRow(lane, numbers))}
    </tbody>
  </table> `;
}

function renderRow({ request, title, instance, answer, faults }: Lane, numbers: readonly number[]): Markup {
  const shown = faults
    .slice(0, MOST_FAULTS)
    .map((fault) => html`<span class="fault">${truncate(fault, MOST_TEXT)}</span>`);
  const more = faults.length > MOST_FAULTS && html`<span class="fault">and ${faults.length - MOST_FAULTS} more</span>`;
  const name = title === request ? html`` : html`<span class="soft">${title}</span>`;
  return html`<tr>
    <th scope="row"><code>${truncate(request, MOST_TEXT)}</code>${name}${shown}${more}</th>
    ${numbers.map((number) => renderStop(number === (instance ?? 1), answer, faults.length > 0))}
  </tr> `;
}

function renderStop(isHere: boolean, answer: string, wrong: boolean): Markup {
  if (!isHere) return html`<td class="lane"></td>`;
  return html`<td class="lane"><span class="stop${wrong && ' wrong'}">${wrong && '✗ '}${answer}</span></td>`;
}
