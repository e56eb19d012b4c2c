(() => {
  'use strict';
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const pages = document.getElementById('pages');
  const inspector = document.getElementById('inspector');
  const site = document.body.classList.contains('site');
  const words = {};
  all('#words [data-word]').forEach(word => { words[word.dataset.word] = word.textContent; });
  const isBox = element => element.tagName === 'rect';
  const drawn = name => document.createElementNS(pages.querySelector('svg').namespaceURI, name);
  const boxes = new Map();
  let forms, tabs, findings;
  let cells = new Map();
  let lit = [];
  let zoom = 100;
  const put = (map, element) => {
    const key = element.dataset.k;
    if (map.has(key)) map.get(key).push(element);
    else map.set(key, [element]);
  };
  all('#pages rect[data-k]').forEach(box => put(boxes, box));
  const index = () => {
    forms = all('section.form');
    tabs = all('.tab');
    findings = all('.finding');
    cells = new Map();
    all('section.form [data-k]').forEach(cell => put(cells, cell));
  };
  index();
  const of = key => [...(boxes.get(key) || []), ...(cells.get(key) || [])];

  const clear = () => {
    lit.forEach(element => element.classList.remove('lit', 'at', 'picked'));
    lit = [];
    all('.spot').forEach(spot => spot.remove());
    findings.forEach(finding => {
      finding.classList.remove('current');
      finding.firstElementChild.removeAttribute('aria-current');
    });
  };
  const light = (key, ...looks) => of(key).forEach(element => {
    element.classList.add(...looks);
    lit.push(element);
  });
  const reveal = key => {
    const [box] = boxes.get(key) || [];
    const [cell] = cells.get(key) || [];
    if (box) centre(box, pages);
    if (cell) centre(cell, cell.closest('.pane'));
  };
  const centre = (element, scroller) => {
    if (!scroller) return;
    if (scroller.scrollHeight <= scroller.clientHeight + 1 && scroller.scrollWidth <= scroller.clientWidth + 1) {
      element.scrollIntoView({ block: 'nearest' });
      return;
    }
    // Parts out of view get their real size only when they come near: the second time the place is right.
    for (let time = 0; time < 2; time++) {
      const a = element.getBoundingClientRect();
      const b = scroller.getBoundingClientRect();
      scroller.scrollTop += a.top - b.top - (b.height - Math.min(a.height, b.height)) / 2;
      if (a.left < b.left || a.right > b.right) scroller.scrollLeft += a.left - b.left - 40;
    }
  };
  const remember = hash => history.replaceState(null, '', '#' + hash);
  const current = () => forms.findIndex(form => form.classList.contains('current'));
  const tell = (kind, detail) => document.dispatchEvent(new CustomEvent('hebiao:' + kind, { detail }));

  const showForm = (number, scroll = true) => {
    if (!forms[number]) return;
    if (number !== current()) {
      forms.forEach((form, i) => form.classList.toggle('current', i === number));
      tabs.forEach((tab, i) => i === number ? tab.setAttribute('aria-current', 'true') : tab.removeAttribute('aria-current'));
      tabs[number].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    if (scroll) {
      const key = all('.v', forms[number]).map(cell => cell.dataset.k).find(each => boxes.has(each));
      const page = key && boxes.get(key)[0].closest('.page');
      if (page) pages.scrollTop += page.getBoundingClientRect().top - pages.getBoundingClientRect().top;
      forms[number].querySelector('.pane').scrollTop = 0;
    }
  };
  const showFinding = finding => {
    const button = finding.firstElementChild;
    showForm(Number(button.dataset.finding.split('.')[0]), false);
    clear();
    finding.classList.add('current');
    button.setAttribute('aria-current', 'true');
    button.scrollIntoView({ block: 'nearest' });
    const keys = finding.dataset.keys.split('|').filter(Boolean);
    keys.forEach((key, i) => light(key, 'lit', ...(i === 0 ? ['at'] : [])));
    if (keys.length) reveal(keys[0]);
    if (!site) inspector.replaceChildren(...[...finding.querySelector('.detail').children].map(part => part.cloneNode(true)));
    inspector.scrollTop = 0;
    remember(button.dataset.finding);
    tell('finding', { name: button.dataset.finding, keys });
  };
  const line = (list, name, text, look) => {
    const dt = document.createElement('dt');
    const dd = document.createElement('dd');
    dt.textContent = name;
    dd.textContent = text;
    if (look) dd.className = look;
    list.append(dt, dd);
  };

  /** Where a value stands, cut from the page, one under the other when it stands on several pages. */
  const crops = key => {
    const parts = new Map();
    for (const box of boxes.get(key) || []) {
      const page = box.closest('.page');
      const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(name => Number(box.getAttribute(name)));
      const old = parts.get(page) || { x0: x, y0: y, x1: x + w, y1: y + h };
      parts.set(page, { x0: Math.min(old.x0, x), y0: Math.min(old.y0, y), x1: Math.max(old.x1, x + w), y1: Math.max(old.y1, y + h) });
    }
    return [...parts].map(([page, at]) => {
      const picture = page.querySelector('image');
      const figure = document.createElement('figure');
      figure.className = 'crop';
      const caption = document.createElement('figcaption');
      caption.textContent = page.querySelector('figcaption').textContent;
      figure.append(caption);
      if (!picture) return figure;
      const [mx, my] = [14, 7];
      const cut = drawn('svg');
      const [width, height] = [at.x1 - at.x0 + 2 * mx, at.y1 - at.y0 + 2 * my];
      cut.setAttribute('viewBox', [at.x0 - mx, at.y0 - my, width, height].join(' '));
      cut.setAttribute('role', 'img');
      cut.setAttribute('aria-label', caption.textContent);
      cut.style.width = Math.min(520, Math.max(60, width * 1.9)) + 'px';
      const copy = picture.cloneNode();
      if (site) {
        const fine = new Image();
        fine.addEventListener('load', () => copy.setAttribute('href', fine.src));
        fine.src = picture.dataset.at + '?dpi=200';
      }
      copy.removeAttribute('data-at');
      const frame = drawn('rect');
      const place = { x: at.x0, y: at.y0, width: at.x1 - at.x0, height: at.y1 - at.y0 };
      Object.entries(place).forEach(([name, value]) => frame.setAttribute(name, value));
      frame.setAttribute('class', 'frame');
      cut.append(copy, frame);
      figure.append(cut);
      return figure;
    });
  };
  /** #p3@x,y,w,h of the first line of a value. */
  const placeOf = key => {
    const [box] = boxes.get(key) || [];
    if (!box) return '';
    const numbers = ['x', 'y', 'width', 'height'].map(name => Math.round(Number(box.getAttribute(name))));
    return 'p' + box.closest('.page').id.slice('page-'.length) + '@' + numbers.join(',');
  };

  const showValue = (key, hash = key) => {
    showForm(Number(key.split('/')[0]), false);
    clear();
    light(key, 'picked');
    reveal(key);
    remember(hash);
    inspector.scrollTop = 0;
    const [cell] = cells.get(key) || [];
    if (!site && cell) valueHere(key, cell);
    if (site) tell('value', { key });
  };
  const valueHere = (key, cell) => {
    const title = document.createElement('h3');
    title.textContent = cell.dataset.n || '';
    const list = document.createElement('dl');
    const value = (cell.dataset.r || cell.textContent.replace(/^[●◆○]/, '').replace(/≡$/, '')).trim();
    if (value) line(list, words.raw, value);
    if (cell.dataset.s) line(list, words.state, cell.dataset.s);
    (cell.dataset.e || '').split('\n').filter(Boolean).forEach(formula => line(list, words.formula, formula, 'formula'));
    inspector.replaceChildren(title, ...crops(key), list);
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
  };
  /** A place by page and box: the value there is selected; where there is none, the place itself is lit. */
  const showPlace = hash => {
    const [, number, rest] = hash.match(/^p(\d+)@(.+)$/);
    const page = document.getElementById('page-' + number);
    const [x, y, w, h] = rest.split(',').map(Number);
    if (!page || ![x, y, w, h].every(Number.isFinite)) return false;
    const inside = all('rect.box', page).map(box => {
      const [bx, by, bw, bh] = ['x', 'y', 'width', 'height'].map(name => Number(box.getAttribute(name)));
      const shared = Math.max(0, Math.min(x + w, bx + bw) - Math.max(x, bx)) * Math.max(0, Math.min(y + h, by + bh) - Math.max(y, by));
      return { box, part: shared / Math.max(1, w * h + bw * bh - shared) };
    }).sort((a, b) => b.part - a.part)[0];
    if (inside && inside.part > 0.5) {
      showValue(inside.box.dataset.k, hash);
      return true;
    }
    const key = all('rect.box', page).map(box => box.dataset.k)[0];
    showForm(key ? Number(key.split('/')[0]) : Math.max(0, current()), false);
    clear();
    const spot = drawn('rect');
    Object.entries({ x, y, width: w, height: h, class: 'box lit at spot' }).forEach(([name, value]) => spot.setAttribute(name, value));
    page.querySelector('svg').append(spot);
    inspector.replaceChildren();
    centre(spot, pages);
    remember(hash);
    return true;
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
    tell('zoom', { zoom });
  };
  const help = () => {
    clear();
    inspector.replaceChildren(document.getElementById('help').content.cloneNode(true));
  };
  const turn = by => {
    clear();
    const to = Math.min(forms.length - 1, Math.max(0, current() + by));
    showForm(to);
    remember(String(to));
  };

  document.addEventListener('click', event => {
    const target = event.target.closest('[data-finding], [data-k], [data-go], .tab');
    if (!target) return;
    if (target.dataset.finding) {
      const found = findings.find(each => each.firstElementChild.dataset.finding === target.dataset.finding);
      if (found) showFinding(found);
    } else if (target.dataset.go) showValue(target.dataset.go);
    else if (target.dataset.k) showValue(target.dataset.k);
    else { clear(); showForm(Number(target.dataset.form)); remember(target.dataset.form); }
  });
  const tool = (name, act) => document.getElementById('tool-' + name).addEventListener('click', act);
  tool('boxes', () => press('boxes', 'no-boxes'));
  tool('unclaimed', () => press('unclaimed', 'no-unclaimed'));
  tool('smaller', () => enlarge(-25));
  tool('larger', () => enlarge(25));
  tool('help', help);
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return;
    const act = {
      j: () => step(1), k: () => step(-1), h: () => press('boxes', 'no-boxes'), u: () => press('unclaimed', 'no-unclaimed'),
      n: () => turn(1), p: () => turn(-1), '?': help,
      Escape: () => { clear(); inspector.replaceChildren(); },
    }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) { act(); event.preventDefault(); }
  });
  const open = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    const finding = hash && findings.find(each => each.firstElementChild.dataset.finding === hash);
    if (finding) showFinding(finding);
    else if (/^p\d+@/.test(hash) && showPlace(hash)) return;
    else if (boxes.has(hash) || cells.has(hash)) showValue(hash);
    else showForm(/^\d+/.test(hash) ? Number(hash.match(/^\d+/)[0]) : strongest());
  };
  const strongest = () => {
    for (const severity of ['error', 'warning']) {
      const found = forms.findIndex(form => form.querySelector('.finding.' + severity + ':not(.rests)'));
      if (found >= 0) return found;
    }
    return 0;
  };
  /** Boxes take the look of their cells, which the server made anew. */
  const recolour = number => {
    for (const [key, elements] of cells) {
      if (!key.startsWith(number + '/') || key.includes('/unclaimed[')) continue;
      const kept = ['hit', 'error', 'warning', 'info', 'corrected'].filter(look => elements[0].classList.contains(look));
      (boxes.get(key) || []).forEach(box => box.setAttribute('class', ['box', ...(kept.includes('hit') ? [] : ['value']), ...kept].join(' ')));
    }
  };
  document.querySelectorAll('.page').forEach(page => {
    const [, , width, height] = page.querySelector('svg').getAttribute('viewBox').split(' ');
    page.style.setProperty('aspect-ratio', width + ' / ' + height);
  });
  window.hebiao = { words, crops, placeOf, clear, showForm, showValue, showFinding, recolour, index, open, findings: () => findings, current, step };
  addEventListener('hashchange', open);
  if (!site) open();
})();
