(() => {
  'use strict';
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const forms = all('section.form');
  const tabs = all('.tab');
  const findings = all('.finding');
  const pages = document.getElementById('pages');
  const inspector = document.getElementById('inspector');
  const keyed = new Map();
  for (const element of all('[data-k]')) {
    const key = element.dataset.k;
    if (!keyed.has(key)) keyed.set(key, []);
    keyed.get(key).push(element);
  }
  const isBox = element => element.tagName === 'rect';
  let lit = [];
  let zoom = 100;

  const clear = () => {
    lit.forEach(element => element.classList.remove('lit', 'at', 'picked'));
    lit = [];
    findings.forEach(finding => {
      finding.classList.remove('current');
      finding.firstElementChild.setAttribute('aria-expanded', 'false');
    });
  };
  const light = (key, ...looks) => (keyed.get(key) || []).forEach(element => {
    element.classList.add(...looks);
    lit.push(element);
  });
  const reveal = key => {
    const elements = keyed.get(key) || [];
    const box = elements.find(isBox);
    const cell = elements.find(element => !isBox(element));
    if (box) centre(box, pages);
    if (cell) centre(cell, cell.closest('.pane'));
  };
  const centre = (element, scroller) => {
    if (!scroller) return;
    const a = element.getBoundingClientRect();
    const b = scroller.getBoundingClientRect();
    if (scroller.scrollHeight <= scroller.clientHeight + 1 && scroller.scrollWidth <= scroller.clientWidth + 1) {
      element.scrollIntoView({ block: 'nearest' });
      return;
    }
    scroller.scrollTop += a.top - b.top - (b.height - Math.min(a.height, b.height)) / 2;
    if (a.left < b.left || a.right > b.right) scroller.scrollLeft += a.left - b.left - 40;
  };
  const remember = hash => history.replaceState(null, '', '#' + hash);
  const current = () => forms.findIndex(form => form.classList.contains('current'));

  const showForm = (index, scroll = true) => {
    if (!forms[index]) return;
    if (index !== current()) {
      forms.forEach((form, i) => form.classList.toggle('current', i === index));
      tabs.forEach((tab, i) => i === index ? tab.setAttribute('aria-current', 'true') : tab.removeAttribute('aria-current'));
      tabs[index].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    if (scroll) {
      const first = all('.v', forms[index]).map(cell => (keyed.get(cell.dataset.k) || []).find(isBox)).find(Boolean);
      const page = first && first.closest('.page');
      if (page) pages.scrollTop += page.getBoundingClientRect().top - pages.getBoundingClientRect().top;
      forms[index].querySelector('.pane').scrollTop = 0;
    }
  };
  const showFinding = finding => {
    const button = finding.firstElementChild;
    showForm(Number(button.dataset.finding.split('.')[0]), false);
    clear();
    finding.classList.add('current');
    button.setAttribute('aria-expanded', 'true');
    button.scrollIntoView({ block: 'nearest' });
    const keys = finding.dataset.keys.split('|').filter(Boolean);
    keys.forEach((key, i) => light(key, 'lit', ...(i === 0 ? ['at'] : [])));
    if (keys.length) reveal(keys[0]);
    inspector.replaceChildren(...[...finding.querySelector('.detail').children].map(part => part.cloneNode(true)));
    inspector.scrollTop = 0;
    remember(button.dataset.finding);
  };
  const line = (list, name, text, look) => {
    const dt = document.createElement('dt');
    const dd = document.createElement('dd');
    dt.textContent = name;
    dd.textContent = text;
    if (look) dd.className = look;
    list.append(dt, dd);
  };
  const showValue = key => {
    const index = Number(key.split('/')[0]);
    showForm(index, false);
    clear();
    light(key, 'picked');
    reveal(key);
    const cell = (keyed.get(key) || []).find(element => !isBox(element));
    inspector.replaceChildren();
    if (cell) {
      const title = document.createElement('h3');
      title.textContent = cell.dataset.n || '';
      const list = document.createElement('dl');
      const value = (cell.dataset.r || cell.textContent.replace(/^[●◆○]/, '')).trim();
      if (value) line(list, inspector.dataset.raw, value);
      if (cell.dataset.s) line(list, inspector.dataset.state, cell.dataset.s);
      (cell.dataset.e || '').split('\n').filter(Boolean).forEach(formula => line(list, inspector.dataset.formula, formula, 'formula'));
      inspector.append(title, list);
      findings.filter(finding => finding.dataset.keys.split('|').includes(key)).forEach(finding => {
        const link = document.createElement('button');
        link.type = 'button';
        link.className = 'link';
        link.textContent = finding.querySelector('.severity').textContent + ' ' + finding.querySelector('.title').textContent;
        link.addEventListener('click', () => showFinding(finding));
        const row = document.createElement('p');
        row.append(link);
        inspector.append(row);
      });
    }
    remember(key);
  };
  const step = by => {
    const at = findings.findIndex(finding => finding.classList.contains('current'));
    const first = findings.findIndex(finding => forms[current()] && forms[current()].contains(finding));
    const next = at < 0 ? Math.max(0, first) : (at + by + findings.length) % findings.length;
    if (findings[next]) showFinding(findings[next]);
  };
  const press = (name, look) => {
    const on = document.body.classList.toggle(look);
    document.getElementById('tool-' + name).setAttribute('aria-pressed', String(on));
  };
  const enlarge = by => {
    zoom = Math.min(300, Math.max(50, zoom + by));
    pages.style.setProperty('--zoom', zoom + '%');
  };

  document.addEventListener('click', event => {
    const target = event.target.closest('[data-finding], [data-k], [data-go], .tab');
    if (!target) return;
    if (target.dataset.finding) showFinding(target.parentElement);
    else if (target.dataset.go) showValue(target.dataset.go);
    else if (target.dataset.k) showValue(target.dataset.k);
    else { clear(); showForm(Number(target.dataset.form)); remember(target.dataset.form); }
  });
  const tool = (name, act) => document.getElementById('tool-' + name).addEventListener('click', act);
  tool('boxes', () => press('boxes', 'no-boxes'));
  tool('unclaimed', () => press('unclaimed', 'no-unclaimed'));
  tool('smaller', () => enlarge(-25));
  tool('larger', () => enlarge(25));
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      j: () => step(1), k: () => step(-1), h: () => press('boxes', 'no-boxes'), u: () => press('unclaimed', 'no-unclaimed'),
      n: () => { clear(); showForm(Math.min(forms.length - 1, current() + 1)); }, p: () => { clear(); showForm(Math.max(0, current() - 1)); },
      Escape: () => { clear(); inspector.replaceChildren(); },
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) { act(); event.preventDefault(); }
  });
  const open = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    const finding = hash && findings.find(each => each.firstElementChild.dataset.finding === hash);
    if (finding) showFinding(finding);
    else if (keyed.has(hash)) showValue(hash);
    else showForm(/^\d+$/.test(hash) ? Number(hash) : strongest());
  };
  const strongest = () => {
    for (const severity of ['error', 'warning']) {
      const index = forms.findIndex(form => form.querySelector('.finding.' + severity));
      if (index >= 0) return index;
    }
    return 0;
  };
  addEventListener('hashchange', open);
  open();
})();
