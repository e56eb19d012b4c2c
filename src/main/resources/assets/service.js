// How pages speak to the service: every unsafe request carries the token of the page.
const csrf = document.querySelector('meta[name=csrf]');

export function headers() {
  return csrf ? { [csrf.dataset.header]: csrf.content } : {};
}

export function wireAgainButtons() {
  for (const button of document.querySelectorAll('button.again')) {
    button.addEventListener('click', async () => {
      button.disabled = true;
      await fetch(button.dataset.again, { method: 'POST', headers: headers() });
      location.reload();
    });
  }
}
