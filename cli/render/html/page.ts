import type { AuditReport, Suppression } from '../../../core/audit-report.ts';
import { formatLocation, type Location } from '../../../core/location.ts';
import { count, summarize, whoMoves } from '../summary.ts';
import { renderChecklist } from './checklist.ts';
import { FILTER_SCRIPT, renderFilter } from './filter.ts';
import { renderFindings } from './findings.ts';
import { renderHead } from './head.ts';
import { html, type Markup, trusted } from './markup.ts';
import { renderPictures } from './picture.ts';
import { STYLE } from './style.ts';

export interface PageOptions {
  /** Name of the app, for the title. */
  readonly app: string;
}

/** The audit as one HTML file that needs no network and runs no code but its own filter. */
export function renderHtml(report: AuditReport, { app }: PageOptions): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        ${renderHead(`${app}: state audit`, STYLE, FILTER_SCRIPT)}
      </head>
      <body>
        <a class="skip" href="#findings">Skip to the findings</a>
        ${renderHeader(report, app)}
        <main>
          <div class="overview">${renderChecklist(report)}${renderPictures(report)}</div>
          ${renderFindingsPart(report)}${renderRest(report)}
        </main>
        <footer>${count(report.files.seen, 'file')}, ${report.files.parsed} of them parsed. Made by unsticky.</footer>
        ${report.findings.length > 0 && scriptElement}
      </body>
    </html> `.markup;
}

/** Whole, because its hash counts every blank: a template that is formatted anew would break it. */
const scriptElement = trusted(`<script type="module">${FILTER_SCRIPT}</script>`);

function renderHeader(report: AuditReport, app: string): Markup {
  const summary = summarize(report);
  const { pieces, files, statefulChecks } = summary;
  if (pieces === 0) {
    return html`<header>
      <h1>${app}: ${statefulChecks > 0 ? 'no state that is not known already' : 'no state found'}</h1>
      <p>Next: <code>unsticky verify</code> runs two instances and proves it.</p>
    </header> `;
  }
  return html`<header>
    <h1>${app} is stateful in ${statefulChecks} of 10 checks</h1>
    <p>${count(pieces, 'piece')} of state in ${count(files, 'file')}: ${whoMoves(summary)}.</p>
    <p>Next: <code>unsticky</code> goes through it step by step.</p>
  </header> `;
}

function renderFindingsPart(report: AuditReport): Markup {
  return html`<section aria-labelledby="findings">
    <h2 id="findings" tabindex="-1">Findings</h2>
    ${report.findings.length > 0 ? [renderFilter(report), ...renderFindings(report)] : html`<p>None.</p> `}
  </section> `;
}

/** What could not be read, and the suppressions; each only where there is one. */
function renderRest({ failures, suppressed, unusedSuppressions }: AuditReport): Markup[] {
  return [
    renderPlaces('Could not be read', failures),
    renderPlaces('Stays on purpose', suppressed.map(toPlace)),
    renderPlaces('Suppressions that match nothing any more', unusedSuppressions.map(toPlace)),
  ];
}

interface Place {
  readonly at: Location;
  readonly message: string;
}

function toPlace({ at, rule, reason }: Suppression): Place {
  return { at, message: `${rule}: ${reason}` };
}

function renderPlaces(heading: string, places: readonly Place[]): Markup {
  if (places.length === 0) return html``;
  const items = places.map(({ at, message }) => html`<li><code>${formatLocation(at)}</code> ${message}</li> `);
  return html`<section>
    <h2>${heading}</h2>
    <ul>
      ${items}
    </ul>
  </section> `;
}
