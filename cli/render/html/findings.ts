import type { AuditFinding, AuditReport } from '../../../core/audit-report.ts';
import { type Check, CHECKS } from '../../../core/check.ts';
import { formatLocation } from '../../../core/location.ts';
import { CHECK_WORDS } from '../check-words.ts';
import { whoMovesFinding } from '../finding-words.ts';
import { count } from '../summary.ts';
import { truncate } from '../wrap.ts';
import { html, type Markup } from './markup.ts';

/** A minified line would fill the page. */
const MOST_CODE = 600;

/** The findings, one group per check. */
export function renderFindings({ findings }: AuditReport): Markup[] {
  return CHECKS.flatMap((check) => {
    const own = findings.filter((finding) => finding.check === check);
    return own.length > 0 ? [renderGroup(check, own)] : [];
  });
}

function renderGroup(check: Check, findings: readonly AuditFinding[]): Markup {
  const { label, breaks } = CHECK_WORDS[check];
  return html`<section class="group" id="${check}" aria-labelledby="heading-${check}" tabindex="-1">
    <h3 id="heading-${check}">${label}</h3>
    <p class="soft">${breaks}</p>
    <ul class="findings">
      ${findings.map(renderFinding)}
    </ul>
  </section> `;
}

function renderFinding(finding: AuditFinding): Markup {
  const { check, automation, at, rule, code, message } = finding;
  const { by, remedy } = whoMovesFinding(finding);
  return html`<li class="finding" data-check="${check}" data-automation="${automation}">
    <p class="place"><code>${formatLocation(at)}</code> <span class="soft">${rule}</span></p>
    <pre><code>${truncate(code, MOST_CODE)}</code></pre>
    <p>${message}</p>
    <p class="${by}">${renderMover(finding)}</p>
    ${remedy && html`<p>${remedy}</p>`}${renderUses(finding)}
  </li> `;
}

function renderMover(finding: AuditFinding): Markup {
  const { by, words } = whoMovesFinding(finding);
  if (by === 'person') return html`${words}`;
  return html`Move it: <code>unsticky run ${finding.transform ?? ''}</code>`;
}

function renderUses({ uses = [] }: AuditFinding): Markup {
  if (uses.length === 0) return html``;
  const items = uses.map((use) => html`<li><code>${formatLocation(use)}</code></li>`);
  return html`<details>
    <summary>Used at ${count(uses.length, 'place')}</summary>
    <ul>
      ${items}
    </ul>
  </details> `;
}
