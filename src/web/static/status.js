// Keeps the changing part of the page current: every two seconds while something runs, else every ten.
const content = document.getElementById('content');
const lost = document.getElementById('lost');
const refused = document.getElementById('refused');
let next;

// Changes only what differs, so that focus, unfolded parts, selected text and motion stay as they are.
function merge(shown, wanted) {
  if (shown.isEqualNode(wanted)) return;
  const inside = [...shown.childNodes];
  const parts = [...wanted.childNodes];
  if (shown.nodeName !== wanted.nodeName || inside.length !== parts.length || shown.id !== wanted.id) {
    shown.replaceWith(wanted);
    return;
  }
  if (shown.nodeType === Node.TEXT_NODE) {
    shown.data = wanted.data;
    return;
  }
  for (const { name } of [...shown.attributes])
    if (name !== 'open' && !wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes]) shown.setAttribute(name, value);
  inside.forEach((part, index) => {
    merge(part, parts[index]);
  });
}

function show(text) {
  const wanted = content.cloneNode(false);
  wanted.innerHTML = text;
  merge(content, wanted);
}

async function refresh() {
  clearTimeout(next);
  try {
    const answer = await fetch(content.dataset.source, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    show(await answer.text());
    lost.hidden = true;
  } catch {
    lost.hidden = false;
  }
  clearTimeout(next);
  const busy = content.querySelector('[data-busy="yes"]') !== null || !lost.hidden;
  next = setTimeout(refresh, busy ? 2_000 : 10_000);
}

content.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-address]');
  if (button === null || button.disabled) return;
  const { address, method, sure } = button.dataset;
  if (sure !== undefined && !confirm(sure)) return;
  button.disabled = true;
  refused.hidden = true;
  try {
    const answer = await fetch(address, { method, headers: { 'accept-language': document.documentElement.lang } });
    if (!answer.ok) {
      refused.textContent = (await answer.json()).detail;
      refused.hidden = false;
    }
  } catch {
    lost.hidden = false;
  }
  button.disabled = false;
  await refresh();
});

next = setTimeout(refresh, 2_000);
