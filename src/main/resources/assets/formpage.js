import { headers } from './service.js';
import { loadPages } from './formpages.js';

// The form page of the site: what is selected is fetched, edits are sent, and the form is shown anew as the server counts it.
const page = window.hebiao;
const words = page.words;
const inspector = document.getElementById('inspector');
const submission = document.body.dataset.submission;
const zh = document.documentElement.lang.startsWith('zh');
const parts = '/submissions/' + submission + '/parts/';
const api = '/api/v1/submissions/' + submission + '/';
let turn = 0;
let told = null;

loadPages();

// Drafts and what can be undone outlive a reload, in this window only.
const store = (name) => 'hebiao:' + submission + ':' + name;
const remembered = (name) => JSON.parse(sessionStorage.getItem(store(name)) || 'null');
const remember = (name, value) => value === null ? sessionStorage.removeItem(store(name)) : sessionStorage.setItem(store(name), JSON.stringify(value));

async function part(address) {
  const mine = ++turn;
  inspector.setAttribute('aria-busy', 'true');
  let text;
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    text = answer.ok ? await answer.text() : '';
  } catch (broken) {
    text = '';
  }
  if (mine !== turn) return false;
  inspector.removeAttribute('aria-busy');
  const made = new DOMParser().parseFromString(text, 'text/html');
  inspector.replaceChildren(...made.body.childNodes);
  if (!text) say(words.unread, true);
  if (told) inspector.prepend(told);
  told = null;
  inspector.scrollTop = 0;
  return true;
}

function say(text, bad) {
  const line = document.createElement('p');
  line.className = bad ? 'told bad' : 'told';
  line.setAttribute('role', 'status');
  line.textContent = text;
  inspector.prepend(line);
  return line;
}

function permalink(key) {
  const place = page.placeOf(key);
  if (!place) return;
  const link = document.createElement('a');
  link.className = 'permalink';
  link.href = '#' + place;
  link.textContent = words['copy-link'];
  link.addEventListener('click', (event) => {
    event.preventDefault();
    history.replaceState(null, '', '#' + place);
    copy(location.href);
    link.textContent = words.copied;
  });
  inspector.querySelector('h3')?.append(link);
}

function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  inspector.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

document.addEventListener('hebiao:value', async ({ detail: { key } }) => {
  const [form, ...place] = key.split('/');
  const path = place.join('/');
  if (path.startsWith('unclaimed[')) {
    const cell = document.querySelector('.v.loose[data-k="' + CSS.escape(key) + '"]');
    inspector.replaceChildren(...page.crops(key));
    const title = document.createElement('h3');
    title.textContent = cell ? cell.dataset.n + ' ' + cell.textContent : '';
    inspector.prepend(title);
    return permalink(key);
  }
  if (!await part(parts + (Number(form) + 1) + '/cell?place=' + encodeURIComponent(path))) return;
  inspector.querySelectorAll('.crops').forEach((where) => where.append(...page.crops(where.dataset.crops)));
  permalink(key);
  const draft = (remembered('drafts') || {})[key];
  if (draft !== undefined) edit(draft);
});

document.addEventListener('hebiao:finding', async ({ detail: { name, keys } }) => {
  const [form, id] = name.split('.');
  if (!await part(parts + (Number(form) + 1) + '/finding?id=' + encodeURIComponent(id))) return;
  const crops = document.createElement('div');
  crops.className = 'crops';
  keys.slice(0, 4).forEach((key) => crops.append(...page.crops(key)));
  inspector.querySelector('.desk')?.after(crops);
  if (keys.length) permalink(keys[0]);
});

// Edits.
const editor = () => inspector.querySelector('form.edit');

function edit(draft) {
  const form = editor();
  if (!form) return;
  form.hidden = false;
  inspector.querySelector('[data-act=edit]').hidden = true;
  form.prepend(inspector.querySelector('.crops'));
  const text = form.elements.text;
  if (draft !== undefined && draft !== text.value) {
    text.value = draft;
    form.querySelector('.answer').textContent = words.draft;
  }
  text.focus();
  text.select();
}

function draft(key, text) {
  const drafts = remembered('drafts') || {};
  if (text === null) delete drafts[key];
  else drafts[key] = text;
  remember('drafts', drafts);
}

function cancel() {
  const form = editor();
  if (form && !form.hidden) {
    draft(form.dataset.key, null);
    page.showValue(form.dataset.key);
  }
  const waive = inspector.querySelector('form.waive');
  if (waive) waive.hidden = true;
  inspector.focus();
}

/** Sends what a person says; the answer is given to {@code kept}, a refusal stands where it was said. */
async function send(address, body, where, kept) {
  let answer;
  let json;
  try {
    answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers() }, body: JSON.stringify(body) });
    json = await answer.json();
  } catch (broken) {
    where.textContent = words.failed;
    return;
  }
  if (answer.ok) {
    // What was typed is kept: the next key is a command again, not a letter in a field that is about to go.
    if (inspector.contains(document.activeElement)) inspector.focus({ preventScroll: true });
    return kept(json);
  }
  where.textContent = (zh ? json.zh : json.en) + (json.now === undefined ? '' : ' ' + words.conflict);
  if (json.now !== undefined && editor()) editor().elements.text.dataset.seen = json.now;
}

function result(json, first) {
  const line = document.createElement('div');
  line.className = 'told';
  line.setAttribute('role', 'status');
  line.append(first + ' ');
  const list = (word, findings) => findings && findings.length && line.append(change(word, findings));
  list(words.vanished, json.vanished);
  list(words.appeared, json.appeared);
  if (json.vanished && !json.vanished.length && !json.appeared.length) line.append(words.unchanged);
  return line;
}

function change(word, findings) {
  const block = document.createElement('div');
  block.append(word + ' ' + findings.length);
  const lines = document.createElement('ul');
  for (const finding of findings.slice(0, 8)) {
    const line = document.createElement('li');
    line.textContent = zh ? finding.zh : finding.en;
    lines.append(line);
  }
  block.append(lines);
  return block;
}

function undoButton(line) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'act';
  button.dataset.act = 'undo';
  button.textContent = words.undo;
  line.append(button);
  return line;
}

/** The form as it counts now takes the place of the one shown; the selection stays. */
async function renew(form) {
  const answer = await fetch(parts + form, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return location.reload();
  const made = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const number = String(form - 1);
  const old = document.querySelector('section.form[data-form="' + number + '"]');
  const scroll = old.querySelector('.pane').scrollTop;
  const fresh = made.querySelector('section.form');
  fresh.classList.toggle('current', old.classList.contains('current'));
  old.replaceWith(fresh);
  const tab = document.querySelector('.tab[data-form="' + number + '"]');
  const handle = made.querySelector('.tab');
  if (tab.hasAttribute('aria-current')) handle.setAttribute('aria-current', 'true');
  tab.replaceWith(handle);
  page.index();
  page.recolour(number);
  fresh.querySelector('.pane').scrollTop = scroll;
}

function undoable(step) {
  const steps = remembered('steps') || [];
  steps.push(step);
  remember('steps', steps.slice(-100));
}

function correct(form, key, place, seen, text, reason, where) {
  return send(api + 'forms/' + form + '/corrections', { place, seen, text, reason }, where, async (json) => {
    draft(key, null);
    undoable({ address: api + 'corrections/' + json.number + '/undo', form, key });
    await renew(form);
    told = undoButton(result(json, words.saved));
    page.showValue(key);
  });
}

/** Says something about the finding that is selected. */
function judge(what, body) {
  const desk = inspector.querySelector('.desk');
  if (!desk) return;
  const form = Number(desk.dataset.form);
  const kind = { verdict: 'verdicts', waiver: 'waivers', convention: 'conventions' }[what];
  const note = desk.querySelector('[name=note]');
  const said = { reason: note ? note.value : '', ...body };
  const address = api + 'forms/' + form + '/findings/' + desk.dataset.id + '/' + what;
  send(address, said, desk.querySelector('.answer'), async (json) => {
    const base = kind === 'conventions' ? '/api/v1/' : api;
    const name = (form - 1) + '.' + desk.dataset.id;
    undoable({ address: base + kind + '/' + json.number + '/undo', form, finding: name });
    const next = afterwards(name);
    await renew(form);
    told = undoButton(result({}, words.saved));
    select(next || name);
  });
}

/** The next finding that nobody has spoken of, so that a queue is cleared by one key a finding. */
function afterwards(name) {
  const list = page.findings();
  const at = list.findIndex((each) => each.firstElementChild.dataset.finding === name);
  const next = [...list.slice(at + 1), ...list.slice(0, at)].find((each) => !each.classList.contains('rests'));
  return next && next.firstElementChild.dataset.finding;
}

function select(name) {
  const found = page.findings().find((each) => each.firstElementChild.dataset.finding === name);
  if (found) page.showFinding(found);
}

function undo() {
  const steps = remembered('steps') || [];
  const step = steps.pop();
  if (!step) return say(words.nothing);
  takeBack(step, () => remember('steps', steps));
}

function takeBack(step, afterwards = () => {}) {
  send(step.address, { reason: '' }, say(''), async (json) => {
    afterwards();
    await renew(step.form);
    told = result(json, words.undone);
    if (step.finding) select(step.finding);
    else page.showValue(step.key);
  });
}

const acts = {
  edit: () => edit(),
  cancel,
  undo,
  confirm: () => judge('verdict', { word: 'CONFIRMED' }),
  false: () => judge('verdict', { word: 'FALSE' }),
  settle: () => judge('convention', {}),
  waive: () => {
    const form = inspector.querySelector('form.waive');
    if (!form) return;
    form.hidden = false;
    const until = new Date();
    until.setFullYear(until.getFullYear() + 1);
    form.elements.until.value ||= until.toISOString().slice(0, 10);
    form.elements.reason.focus();
  },
  accept: () => {
    const button = inspector.querySelector('[data-act=accept]');
    if (button) correct(Number(inspector.querySelector('.desk').dataset.form), button.dataset.key, button.dataset.place, button.dataset.seen, button.dataset.text, '', inspector.querySelector('.desk .answer'));
  },
};

inspector.addEventListener('click', (event) => {
  const act = event.target.closest('[data-act], [data-undo]');
  if (!act) return;
  if (act.dataset.act) return acts[act.dataset.act]();
  const form = page.current() + 1;
  const address = (act.dataset.undo.startsWith('conventions/') ? '/api/v1/' : api) + act.dataset.undo + '/undo';
  const desk = inspector.querySelector('.desk');
  takeBack({ address, form, key: editor()?.dataset.key, finding: desk ? (form - 1) + '.' + desk.dataset.id : undefined });
});
inspector.addEventListener('input', (event) => {
  if (event.target.name === 'text') draft(editor().dataset.key, event.target.value);
});
inspector.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.matches('.waive')) return judge('waiver', { until: form.elements.until.value, reason: form.elements.reason.value });
  const text = form.elements.text;
  correct(Number(form.dataset.form), form.dataset.key, form.dataset.place, text.dataset.seen, text.value, form.elements.reason.value, form.querySelector('.answer'));
});

let leading = false;
document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input, textarea, select');
  if (typing && event.key === 'Escape') { event.preventDefault(); return cancel(); }
  if (typing && event.key === 'Enter' && (event.ctrlKey || event.target.matches('[rows="1"]'))) {
    event.preventDefault();
    return event.target.form?.requestSubmit();
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (leading) {
    leading = false;
    const to = document.querySelector('link.go[data-key="' + CSS.escape(key) + '"]');
    if (to) { event.preventDefault(); location.href = to.href; }
    return;
  }
  const act = { e: acts.edit, c: acts.confirm, f: acts.false, w: acts.waive, z: acts.undo, g: () => { leading = true; }, '/': () => search() }[key];
  if (act) { event.preventDefault(); event.stopImmediatePropagation(); act(); return; }
  if (key === 'enter' && !event.target.closest('button, a, summary') && inspector.querySelector('[data-act=accept]')) { event.preventDefault(); acts.accept(); }
}, true);

function search() {
  const to = document.querySelector('link.go[data-key=s]');
  if (to) location.href = to.href;
}

page.open();
