// Suggestions under the search box, by characters, pinyin or initials; nothing is needed of this to search.
const box = document.getElementById('q');
const list = document.getElementById('suggested');
const names = { department: '部门', project: '项目', indicator: '指标' };
const WAIT = 80;
let current = -1;
let timer = 0;
let asked = new AbortController();

const close = () => {
  list.hidden = true;
  list.replaceChildren();
  current = -1;
  box.setAttribute('aria-expanded', 'false');
  box.removeAttribute('aria-activedescendant');
};
// The last word of the query; inside quotes or behind a field with its sign nothing is suggested but for the value.
const word = () => {
  const before = box.value.slice(0, box.selectionStart);
  return before.match(/(?:(指标|项目|部门|indicator|project|department)[:：=])?([^\s"“”()（）:：=<>≥≤]*)$/);
};
const choose = (item) => {
  const found = word();
  const start = box.selectionStart - found[0].length;
  const text = names[item.field] + (item.field === 'indicator' ? ':' : '=') + '"' + item.text.replaceAll('"', '""') + '" ';
  box.setRangeText(text, start, box.selectionStart, 'end');
  close();
  box.focus();
};
const show = (items) => {
  list.replaceChildren(...items.map((item, index) => {
    const option = document.createElement('li');
    option.id = 'suggested-' + index;
    option.setAttribute('role', 'option');
    const text = document.createElement('span');
    text.textContent = item.text;
    const of = document.createElement('span');
    of.className = 'soft';
    of.textContent = names[item.field] + ' · ' + item.occurrences;
    option.append(text, of);
    option.addEventListener('mousedown', (event) => { event.preventDefault(); choose(item); });
    option.item = item;
    return option;
  }));
  current = -1;
  list.hidden = items.length === 0;
  box.setAttribute('aria-expanded', String(items.length > 0));
};
const ask = async () => {
  asked.abort();
  asked = new AbortController();
  const found = word();
  if (!found || !found[2]) return close();
  const field = Object.keys(names).find((key) => key === found[1] || names[key] === found[1]);
  const address = '/api/v1/suggest?q=' + encodeURIComponent(found[2]) + (field ? '&field=' + field : '');
  try {
    const answer = await fetch(address, { signal: asked.signal });
    if (answer.ok) show(await answer.json());
    else close();
  } catch (gone) {
    if (gone.name !== 'AbortError') close();
  }
};
const mark = (to) => {
  const options = [...list.children];
  options.forEach((option, index) => option.setAttribute('aria-selected', String(index === to)));
  current = to;
  if (to >= 0) {
    box.setAttribute('aria-activedescendant', options[to].id);
    options[to].scrollIntoView({ block: 'nearest' });
  } else box.removeAttribute('aria-activedescendant');
};
box.addEventListener('input', (event) => {
  if (event.isComposing) return;
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
});
box.addEventListener('compositionend', () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
box.addEventListener('blur', close);
box.addEventListener('keydown', (event) => {
  const count = list.children.length;
  if (event.isComposing || list.hidden) return;
  if (event.key === 'ArrowDown') mark(current + 1 >= count ? -1 : current + 1);
  else if (event.key === 'ArrowUp') mark(current < 0 ? count - 1 : current - 1);
  else if (event.key === 'Enter' && current >= 0) choose(list.children[current].item);
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
});
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== box && !event.ctrlKey && !event.metaKey && !event.altKey) {
    box.focus();
    box.select();
    event.preventDefault();
  }
});
// While the index is being built the page asks again by itself.
if (document.getElementById('ill')) setTimeout(() => location.reload(), 3000);
