// Says in words whether what was typed is saved, and sends a form only when the server can be reached.
(() => {
  const words = document.querySelector('#save-state');
  if (!words) {
    return;
  }
  const SLOW = 3000;
  const PATIENCE = 15000;
  let typed = false;
  let going = false;

  const say = (state) => {
    words.dataset.state = state;
    words.textContent = words.dataset[state];
  };
  const saves = (form) => form !== null && form.method === 'post' && !('looks' in form.dataset) && form.closest('main') !== null;

  // A form whose answer is a file leaves its page where it is.
  const stay = (form, slow) => {
    clearTimeout(slow);
    going = false;
    delete form.dataset.reached;
    say('given');
  };

  // What keeps the form from being saved: nothing, the way to the server, or the database behind it.
  const hindrance = () => fetch('/health', { credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })
    .then((answer) => answer.status < 500 ? '' : answer.status === 503 ? 'away' : 'lost', () => 'lost');

  document.addEventListener('input', (event) => {
    if (saves(event.target.form) && !event.target.matches('[type=search], [name=case]')) {
      typed = true;
      say('dirty');
    }
  });

  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!saves(form) || form.dataset.reached) {
      return;
    }
    event.preventDefault();
    if (going) {
      return;
    }
    going = true;
    say('going');
    const slow = setTimeout(() => say('slow'), SLOW);
    const hindered = await hindrance();
    if (hindered === '') {
      typed = false;
      form.dataset.reached = 'yes';
      form.requestSubmit(event.submitter);
      if ('file' in form.dataset) {
        stay(form, slow);
      }
    } else {
      clearTimeout(slow);
      say(hindered);
      going = false;
    }
  });

  // A part of the page that was refused, since nobody is signed in any more.
  document.addEventListener('htmx:responseError', (event) => {
    if ([401, 403].includes(event.detail.xhr.status)) {
      say('ended');
    } else if (event.detail.xhr.status === 503) {
      say('away');
    }
  });

  window.addEventListener('beforeunload', (event) => {
    if (typed) {
      event.preventDefault();
    }
  });

  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      going = false;
      document.querySelectorAll('form').forEach((form) => delete form.dataset.reached);
      words.textContent = '';
    }
  });
})();
