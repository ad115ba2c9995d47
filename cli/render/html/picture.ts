import type { AuditReport } from '../../../core/audit-report.ts';
import { count } from '../summary.ts';
import { heldByInstance, heldOutside, type Holding, isSticky } from './holdings.ts';
import { html, type Markup } from './markup.ts';
import { BOX_WIDTH, boxHeight, COLUMNS, drawBox, WIDTH } from './picture-parts.ts';

const INSTANCES_TOP = 58;
const GAP = 30;
const MIDDLE = WIDTH / 2;

/** Two instances of the app as it is now, and beside it as it will be; one picture where nothing is left to move. */
export function renderPictures({ findings }: AuditReport): Markup {
  const now = heldByInstance(findings);
  const left = heldByInstance(findings.filter(({ automation }) => automation === 'manual'));
  const outside = heldOutside(findings);
  const balancer = isSticky(findings) ? 'Sticky load balancer' : 'Load balancer';
  const after =
    outside.length > 0 && drawApp({ id: 'after', balancer, caption: captionAfter(findings), instance: left, outside });
  return html`<section aria-labelledby="picture">
    <h2 id="picture">Two instances${after && ', now and later'}</h2>
    <div class="pictures">
      ${drawApp({ id: 'now', balancer, caption: captionNow(now), instance: now, outside: [] })}${after}
    </div>
  </section> `;
}

function captionNow(now: readonly Holding[]): readonly [string, string] {
  return ['Now', now.length > 0 ? 'Each instance holds a copy of its own.' : 'No state found in the code.'];
}

function captionAfter(findings: AuditReport['findings']): readonly [string, string] {
  const manual = findings.filter(({ automation }) => automation === 'manual').length;
  if (manual === 0) return ['After unsticky', 'Nothing that was found stays in an instance.'];
  return [
    'After unsticky',
    `${count(manual, 'piece')} ${manual === 1 ? 'stays' : 'stay'} until a person moves ${manual === 1 ? 'it' : 'them'}.`,
  ];
}

interface App {
  readonly id: string;
  readonly balancer: string;
  readonly caption: readonly [string, string];
  /** What each of the two instances holds. */
  readonly instance: readonly Holding[];
  readonly outside: readonly Holding[];
}

function drawApp({ id, balancer, caption, instance, outside }: App): Markup {
  const kind = instance.length > 0 ? 'holds' : 'free';
  const height = boxHeight(instance, kind);
  const bottom = INSTANCES_TOP + height;
  const stores = drawStores(outside, bottom + GAP);
  const boxes = COLUMNS.map((x, index) =>
    drawBox({ x, y: INSTANCES_TOP, height }, { title: `Instance ${index + 1}`, kind }, instance),
  );
  return html`<figure>
    <figcaption><b>${caption[0]}</b> ${caption[1]}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${stores.bottom + 4}" role="img" aria-labelledby="${id}-title ${id}-text">
      <title id="${id}-title">${caption[0]}</title>
      <desc id="${id}-text">${describe(instance, outside)}</desc>
      <path d="M${MIDDLE} 30 V44 M${center(0)} ${INSTANCES_TOP} V44 H${center(1)} V${INSTANCES_TOP}" />
      <rect x="${MIDDLE - 76}" y="2" width="152" height="28" rx="6" />
      <text class="middle" x="${MIDDLE}" y="21">${balancer}</text>
      ${outside.length > 0 && html`<path d="M${center(0)} ${bottom} v14 H${center(1)} V${bottom}" />`}${boxes}${stores.markup}
    </svg>
  </figure> `;
}

const center = (column: 0 | 1): number => COLUMNS[column] + BOX_WIDTH / 2;

/** The stores two by two, each tied to a line that comes down between the columns. */
function drawStores(outside: readonly Holding[], top: number): { readonly markup: Markup; readonly bottom: number } {
  const drawn: Markup[] = [];
  let y = top;
  let tie = top;
  for (let first = 0; first < outside.length; first += 2) {
    const row = outside.slice(first, first + 2);
    const height = Math.max(...row.map((holding) => boxHeight([holding], 'store')));
    tie = y + 22;
    drawn.push(html`<path d="M${COLUMNS[0] + BOX_WIDTH} ${tie} H${row.length > 1 ? COLUMNS[1] : MIDDLE}" />`);
    drawn.push(
      ...row.map((holding, index) =>
        drawBox({ x: COLUMNS[index === 0 ? 0 : 1], y, height }, { title: holding.place, kind: 'store' }, [holding]),
      ),
    );
    y += height + 12;
  }
  if (outside.length > 0) drawn.push(html`<path d="M${MIDDLE} ${top - GAP + 14} V${tie}" />`);
  return { markup: html`${drawn}`, bottom: outside.length > 0 ? y - 12 : top - GAP };
}

/** The picture in words, for those who do not see it. */
function describe(instance: readonly Holding[], outside: readonly Holding[]): string {
  const holds =
    instance.length > 0
      ? `Each of two instances holds its own. ${list(instance)}.`
      : 'Neither of two instances holds state.';
  return outside.length > 0 ? `${holds} Outside of them, shared: ${list(outside)}.` : holds;
}

function list(holdings: readonly Holding[]): string {
  return holdings
    .map(({ place, items }) => `${place}: ${items.map(({ label, pieces }) => `${label} (${pieces})`).join(', ')}`)
    .join('; ');
}
