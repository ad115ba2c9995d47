import type { Cause, Proof } from '../../../audit/blame/causes.ts';
import { formatLocation } from '../../../core/location.ts';
import { whoMovesFinding } from '../finding-words.ts';
import { whatSeen, whereSeen } from '../proof/words.ts';
import { count } from '../summary.ts';
import { truncate } from '../wrap.ts';
import { html, type Markup } from './markup.ts';

const MOST_CODE = 600;
const MOST_UNEXPLAINED = 20;

/** The pieces of state that explain what was seen, and what nothing explains. */
export function renderCauses({ causes, unexplained }: Proof): Markup {
  if (causes.length + unexplained.length === 0) return html``;
  return html`<section aria-labelledby="causes">
    <h2 id="causes" tabindex="-1">Where it comes from</h2>
    ${
      causes.length > 0 &&
      html`<ul class="findings">
        ${causes.map(renderCause)}
      </ul> `
    }${unexplained.length > 0 && renderUnexplained(unexplained)}
  </section> `;
}

function renderCause({ finding, because, first, requests, instead }: Cause): Markup {
  const { by, words } = whoMovesFinding(finding);
  const mover = by === 'person' ? html`${words}` : html`Move it: <code>unsticky run ${finding.transform ?? ''}</code>`;
  const others = instead.map(({ at, rule }) => html` <code>${formatLocation(at)}</code> (${rule})`);
  return html`<li class="finding">
    <p class="place">
      <code>${formatLocation(finding.at)}</code>
      <span class="soft">${finding.rule}, explains ${count(requests, 'request')}</span>
    </p>
    <pre><code>${truncate(finding.code, MOST_CODE)}</code></pre>
    <p>${whereSeen(first)}: ${whatSeen(first)}.</p>
    <p class="soft">${because[0]?.toUpperCase()}${because.slice(1)}.</p>
    ${others.length > 0 && html`<p>It may also be${others}.</p>`}
    <p class="${by}">${mover}</p>
  </li> `;
}

function renderUnexplained(seen: Proof['unexplained']): Markup {
  const items = seen.slice(0, MOST_UNEXPLAINED).map((one) => html`<li>${whereSeen(one)}: ${whatSeen(one)}</li> `);
  const more = seen.length - MOST_UNEXPLAINED;
  return html`<h3>Not explained by anything that the audit found</h3>
    <ul>
      ${items}
    </ul>
    ${more > 0 && html`<p class="soft">And ${more} more.</p>`}`;
}
