import { wireAgainButtons } from './service.js';

const section = document.getElementById('submission');
wireAgainButtons();
if (section.dataset.final !== 'true') {
  const events = new EventSource('/api/v1/submissions/' + section.dataset.id + '/events');
  events.addEventListener('progress', (event) => {
    const { submission } = JSON.parse(event.data);
    const stage = document.getElementById('stage');
    if (stage) stage.textContent = submission.page + '/' + submission.pages;
    if (submission.state === 'DONE' || submission.state === 'FAILED') {
      events.close();
      location.reload();
    }
  });
}
