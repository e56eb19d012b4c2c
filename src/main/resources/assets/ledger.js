import { headers } from './service.js';

// The ledger by keyboard: J/K go from row to row, Enter opens the form, Space shows what was found, / goes to the text, Escape closes.
const ledger = document.getElementById('ledger');
const rows = [...ledger.querySelectorAll('tr.row')];
const over = document.getElementById('over');
let at = -1;
let asked = 0;

function choose(index) {
  if (!rows.length) return;
  if (at >= 0) rows[at].classList.remove('current');
  at = Math.max(0, Math.min(rows.length - 1, index));
  rows[at].classList.add('current');
  rows[at].querySelector('a').focus({ preventScroll: true });
  rows[at].scrollIntoView({ block: 'nearest' });
  if (!over.hidden) show();
}

async function show() {
  const turn = ++asked;
  over.hidden = false;
  document.body.classList.add('covered');
  try {
    const answer = await fetch('/ledger/row?' + rows[at].dataset.row);
    const card = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.card, main');
    if (turn === asked) over.replaceChildren(card);
  } catch (broken) {
    if (turn === asked) over.replaceChildren(ledger.dataset.broken);
  }
}

function hide() {
  asked++;
  over.hidden = true;
  document.body.classList.remove('covered');
}

function turnPage(direction) {
  const link = ledger.querySelector('.pages a[rel=' + direction + ']');
  if (link) link.click();
}

const keys = {
  j: () => (at === rows.length - 1 ? turnPage('next') : choose(at + 1)),
  k: () => (at <= 0 ? turnPage('prev') : choose(at - 1)),
  Enter: () => at >= 0 && rows[at].querySelector('a').click(),
  ' ': () => at >= 0 && (over.hidden ? show() : hide()),
  '/': () => document.getElementById('q').focus(),
  Escape: hide,
};

addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, select, textarea, button, summary');
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey || event.altKey || !keys[key]) return;
  if (key === 'Escape' ? false : typing) return;
  if (key === 'Enter' && event.target.closest('a')) return;
  event.preventDefault();
  if (typing) typing.blur();
  keys[key]();
});

for (const [index, row] of rows.entries()) {
  row.addEventListener('click', (event) => {
    if (event.target.closest('a') || getSelection().toString()) return;
    choose(index);
    show();
  });
}

ledger.querySelector('#save')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const name = new FormData(event.target).get('name');
  const answer = await fetch('/api/v1/views', {
    method: 'POST',
    headers: { ...headers(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, address: location.search }),
  });
  if (answer.ok) location.reload();
});

for (const button of ledger.querySelectorAll('button.remove')) {
  button.addEventListener('click', async () => {
    await fetch('/api/v1/views/' + button.dataset.view, { method: 'DELETE', headers: headers() });
    location.reload();
  });
}

// A choice takes effect at once; fields without a value stay out of the address.
const filter = ledger.querySelector('form.filter');
filter.addEventListener('formdata', (event) => {
  for (const [key, value] of [...event.formData]) if (!value) event.formData.delete(key);
});
for (const field of filter.querySelectorAll('select, input[type=checkbox], input[list]')) field.addEventListener('change', () => filter.requestSubmit());
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});
