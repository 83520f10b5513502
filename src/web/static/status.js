// Keeps the changing part of the page current: every two seconds while something runs, else every ten.
const content = document.getElementById('content');
const lost = document.getElementById('lost');
let shown = content.innerHTML;

function show(text) {
  if (text === shown) return;
  // Replacing the part must not throw a keyboard user back to the top.
  const focused = document.activeElement?.getAttribute('href');
  content.innerHTML = text;
  shown = text;
  if (focused && content.contains(document.activeElement) === false) {
    content.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
}

async function refresh() {
  try {
    const answer = await fetch(content.dataset.source, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    show(await answer.text());
    lost.hidden = true;
  } catch {
    lost.hidden = false;
  }
  const busy = content.querySelector('[data-busy="yes"]') !== null || !lost.hidden;
  setTimeout(refresh, busy ? 2_000 : 10_000);
}

setTimeout(refresh, 2_000);
