import type { AuditReport } from '../../../core/audit-report.ts';
import { CHECKS } from '../../../core/check.ts';
import { CHECK_WORDS } from '../check-words.ts';
import { html, type Markup } from './markup.ts';

/** The filter of the findings; hidden until the script runs, because without it nothing would happen. */
export function renderFilter({ findings }: AuditReport): Markup {
  const used = CHECKS.filter((check) => findings.some((finding) => finding.check === check));
  const checks = used.map((check) => html`<option value="${check}">${CHECK_WORDS[check].label}</option>`);
  return html`<div id="filter" role="search" aria-label="Filter the findings" hidden>
    <label
      >Check
      <select id="filter-check">
        <option value="">All</option>
        ${checks}
      </select></label
    >
    <label
      >Who moves it
      <select id="filter-automation">
        <option value="">Anyone</option>
        <option value="auto">unsticky</option>
        <option value="manual">A person</option>
      </select></label
    >
    <label class="wide">Text <input id="filter-text" type="search" autocomplete="off" spellcheck="false" /></label>
    <p id="filter-count" role="status"></p>
  </div> `;
}

/** Runs in the page: shows what matches all three fields, and says how many that is. */
export const FILTER_SCRIPT = `
const field = (name) => document.getElementById('filter-' + name);
const [check, automation, text, status] = ['check', 'automation', 'text', 'count'].map(field);
const findings = [...document.querySelectorAll('.finding')].map((element) => ({ element, words: element.textContent.toLowerCase() }));
const groups = [...document.querySelectorAll('.group')];

function apply() {
  const wanted = text.value.trim().toLowerCase();
  const fits = ({ element, words }) =>
    (!check.value || element.dataset.check === check.value) &&
    (!automation.value || element.dataset.automation === automation.value) &&
    words.includes(wanted);
  const shown = findings.filter((finding) => (finding.element.hidden = !fits(finding)) === false);
  for (const group of groups) group.hidden = !group.querySelector('.finding:not([hidden])');
  status.textContent = shown.length + ' of ' + findings.length + ' shown';
}

function reset() {
  check.value = automation.value = text.value = '';
  apply();
}

for (const input of [check, automation, text]) input.addEventListener('input', apply);
for (const link of document.querySelectorAll('table a')) link.addEventListener('click', reset);
document.getElementById('filter').hidden = false;
apply();
`;
