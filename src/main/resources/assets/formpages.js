// Page images: drawn by the server when a page comes near, as fine as the screen can show at the present zoom.
const pages = document.getElementById('pages');
const POINTS_AN_INCH = 72;
const STEPS = [100, 150, 200, 300];

function fineness(svg) {
  const width = Number(svg.getAttribute('viewBox').split(' ')[2]);
  const wanted = svg.clientWidth / width * POINTS_AN_INCH * devicePixelRatio;
  return STEPS.find((step) => step >= wanted * 0.95) || STEPS[STEPS.length - 1];
}

/** The image that is there stays until the finer one has come. */
function draw(figure) {
  const svg = figure.querySelector('svg');
  const image = svg.querySelector('image[data-at]');
  if (!image) return;
  const dpi = fineness(svg);
  if (Number(image.dataset.dpi || 0) >= dpi) return;
  image.dataset.dpi = dpi;
  const address = image.dataset.at + '?dpi=' + dpi;
  const ready = new Image();
  ready.addEventListener('load', () => { if (Number(image.dataset.dpi) === dpi) image.setAttribute('href', address); });
  ready.addEventListener('error', () => { image.dataset.dpi = '0'; });
  ready.src = address;
}

export function loadPages() {
  const near = new Set();
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        near.add(entry.target);
        draw(entry.target);
      } else near.delete(entry.target);
    }
  }, { root: pages, rootMargin: '60% 0px' });
  document.querySelectorAll('.page').forEach((figure) => watch.observe(figure));
  const again = () => requestAnimationFrame(() => near.forEach(draw));
  document.addEventListener('hebiao:zoom', again);
  addEventListener('resize', again);
}
