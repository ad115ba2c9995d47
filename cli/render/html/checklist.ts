import type { AuditReport } from '../../../core/audit-report.ts';
import { CHECK_WORDS, STATUS_WORDS } from '../check-words.ts';
import { html, type Markup } from './markup.ts';

const MARKS = { stateful: '●', stateless: '✓', 'not-used': '–' } as const;

/** The ten checks as a table; a check with findings links to them. */
export function renderChecklist({ checklist, findings }: AuditReport): Markup {
  const rows = checklist.map(({ check, status }) => {
    const { label, question } = CHECK_WORDS[check];
    const n = findings.filter((finding) => finding.check === check).length;
    const name = n > 0 ? html`<a href="#${check}">${label}</a>` : html`${label}`;
    return html`<tr class="${status}">
      <th scope="row">${name}<span class="question">${question}</span></th>
      <td><span aria-hidden="true">${MARKS[status]}</span> ${STATUS_WORDS[status]}</td>
      <td class="number">${n > 0 && n}</td>
    </tr> `;
  });
  return html`<section aria-labelledby="checklist">
    <h2 id="checklist">The ten checks</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Check</th>
          <th scope="col">Answer</th>
          <th scope="col" class="number">Places</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section> `;
}
