import { headers, wireAgainButtons } from './service.js';

// Files dropped anywhere or chosen go in one by one; what becomes of them is told by the queue.
const desk = document.getElementById('desk');
const list = document.getElementById('sending');
const words = desk.dataset;
const waiting = [];
let busy = false;

function line(name) {
  const item = document.createElement('li');
  const title = document.createElement('b');
  title.textContent = name;
  const state = document.createElement('span');
  item.append(title, ' ', state);
  list.append(item);
  return (text, bad, address) => {
    state.textContent = text;
    state.className = bad ? 'bad' : 'soft';
    if (address && !item.querySelector('a')) {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = ' →';
      item.append(link);
    }
  };
}

async function send(file, say) {
  const body = new FormData();
  body.append('file', file, file.name);
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await fetch('/api/v1/submissions', { method: 'POST', headers: headers(), body });
      const told = await answer.json();
      if (!answer.ok) return say(document.documentElement.lang.startsWith('zh') ? told.zh : told.en, true);
      say(answer.status === 200 ? words.known : words.sent, false, '/submissions/' + told.id);
      return follow(told.id, say);
    } catch (broken) {
      // The server is down or starts again: the file waits for it, however long that takes. Sent twice it is still one.
      say(words.broken, true);
      await new Promise((later) => setTimeout(later, Math.min(10000, 1000 * 2 ** attempt)));
    }
  }
}

function follow(id, say) {
  const events = new EventSource('/api/v1/submissions/' + id + '/events');
  const stages = words.stages.split(' ');
  const order = ['RENDER', 'READ', 'SPLIT', 'RECONCILE'];
  events.addEventListener('progress', (event) => {
    const { submission, forms } = JSON.parse(event.data);
    if (submission.state === 'RUNNING') {
      const stage = stages[order.indexOf(submission.stage)] || '';
      say(stage + ' ' + submission.page + '/' + submission.pages, false);
    } else if (submission.state === 'DONE') {
      say('✓ ' + forms.map((form) => form.project).join(' · ') + (submission.en && document.documentElement.lang === 'en' ? submission.en : submission.zh), false);
      events.close();
      refresh();
    } else if (submission.state === 'FAILED') {
      say(document.documentElement.lang.startsWith('zh') ? submission.zh : submission.en, true);
      events.close();
      refresh();
    }
  });
}

async function next() {
  if (busy) return;
  busy = true;
  while (waiting.length) {
    const [file, say] = waiting.shift();
    await send(file, say);
  }
  busy = false;
}

function take(files) {
  for (const file of files) waiting.push([file, line(file.name)]);
  next();
}

// The list is made by the server; after a file is done it is fetched anew.
let refreshing;
function refresh() {
  clearTimeout(refreshing);
  refreshing = setTimeout(async () => {
    const fresh = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
    for (const part of ['review', 'here']) document.getElementById(part).replaceWith(fresh.getElementById(part));
  }, 400);
}

// Of folders only what can be read goes in; what else lies there is not sent and not called a failure.
const readable = /\.(pdf|png|jpe?g|tiff?|zip)$/i;

function entry(item) {
  return new Promise((found) => {
    if (item.isFile) return item.file((file) => found([file]), () => found([]));
    const reader = item.createReader();
    const all = [];
    const more = () => reader.readEntries(async (some) => {
      if (!some.length) return found(all.filter((file) => readable.test(file.name)));
      for (const each of some) all.push(...await entry(each));
      more();
    }, () => found(all));
    more();
  });
}

async function dropped(transfer) {
  const items = [...transfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
  if (!items.length) return take(transfer.files);
  for (const item of items) take(await entry(item));
}

document.getElementById('files').addEventListener('change', (event) => take(event.target.files));
document.getElementById('folder').addEventListener('change', (event) => take([...event.target.files].filter((file) => readable.test(file.name))));
addEventListener('dragover', (event) => { event.preventDefault(); document.body.classList.add('dragging'); });
addEventListener('dragleave', (event) => { if (!event.relatedTarget) document.body.classList.remove('dragging'); });
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dragging');
  dropped(event.dataTransfer);
});
wireAgainButtons();

const queue = document.getElementById('queue');
const figures = new EventSource('/api/v1/queue/events');
let before = '';
figures.addEventListener('queue', (event) => {
  const now = JSON.parse(event.data);
  const put = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => values[key]);
  const parts = [put(words.queue, { queued: now.queued, running: now.running.length, done: now.done, failed: now.failed })];
  if (now.pagesAMinute) parts.push(put(words.rate, { pages: now.pagesAMinute }));
  if (now.queued && now.secondsLeft) parts.push(put(words.left, { seconds: now.secondsLeft }));
  queue.textContent = parts.join(' · ');
  const ended = now.done + '/' + now.failed;
  if (before && before !== ended) refresh();
  before = ended;
});
figures.addEventListener('error', () => { queue.textContent = words.broken; });
