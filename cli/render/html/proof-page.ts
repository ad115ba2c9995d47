import type { Proof } from '../../../audit/blame/causes.ts';
import { verdictOf } from '../proof/verdict.ts';
import { count } from '../summary.ts';
import { renderHead } from './head.ts';
import { html, type Markup } from './markup.ts';
import { renderPictures } from './picture.ts';
import { renderCauses } from './proof-causes.ts';
import { renderPhases } from './proof-lanes.ts';
import { PROOF_STYLE } from './proof-style.ts';

/** A proof as one HTML file that needs no network and runs no code. */
export function renderProofHtml(proof: Proof, { app }: { readonly app: string }): string {
  const { report, audit, gaps } = proof;
  return html`<!doctype html>
    <html lang="en">
      <head>
        ${renderHead(`${app}: proof on ${report.instances} instances`, PROOF_STYLE)}
      </head>
      <body>
        <a class="skip" href="#run">Skip to the run</a>
        <header>
          <h1>${app} on ${count(report.instances, 'instance')}</h1>
          <p class="verdict ${report.agrees ? 'agrees' : 'differs'}">${verdictOf(proof)}</p>
          <p class="soft">${report.scenario}. Redis: ${report.services.redis}. S3: ${report.services.s3}.</p>
        </header>
        <main>${renderCauses(proof)}${renderPhases(report)}${renderPictures(audit)}${renderGaps(gaps)}</main>
        <footer>Made by unsticky.</footer>
      </body>
    </html> `.markup;
}

function renderGaps(gaps: readonly string[]): Markup {
  if (gaps.length === 0) return html``;
  return html`<section>
    <h2>The generated scenario does not cover</h2>
    <ul>
      ${gaps.map((gap) => html`<li>${gap}</li> `)}
    </ul>
  </section> `;
}
