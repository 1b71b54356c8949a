// Says before a session ends for want of use, tells the server that somebody types, and veils the page once it has ended.
(() => {
  const box = document.querySelector('#idle');
  const [words, stay, back] = ['p', 'button', 'a'].map((part) => box.querySelector(part));
  const csrf = document.querySelector('meta[name="csrf"]');
  const WARNING = 60000;
  const TELL = 30000;
  const PAUSE = 5000;
  const whole = Number(box.dataset.seconds) * 1000;
  const warning = Math.min(WARNING, whole / 2);
  let told = Date.now();
  let acted = told;
  let ends = told + whole;
  let over = false;

  const show = (state) => {
    box.hidden = state === '';
    if (box.dataset.state !== state) {
      box.dataset.state = state;
      words.textContent = words.dataset[state] ?? '';
    }
    stay.hidden = state !== 'soon';
    back.hidden = state !== 'ended';
    document.body.classList.toggle('veiled', state === 'ended');
  };

  const typed = () => !['', 'given', undefined].includes(document.querySelector('#save-state')?.dataset.state);

  const end = () => {
    over = true;
    if (typed()) {
      show('ended');
    } else {
      location.replace('/login?ended');
    }
  };

  // Somebody else who has signed in meanwhile is not shown what another typed.
  const heard = async (answer) => {
    const left = answer.ok ? await answer.json() : null;
    if (left?.who === box.dataset.who) {
      over = false;
      ends = Date.now() + left.seconds * 1000;
      show(left.seconds * 1000 <= warning ? 'soon' : '');
    } else if (!over && [200, 401, 403].includes(answer.status)) {
      end();
    }
  };

  const ask = (init) => fetch('/session', { cache: 'no-store', ...init }).then(heard, () => {
    if (!over && Date.now() >= Math.max(ends, acted + whole)) {
      end();
    }
  });

  const tell = () => {
    told = Date.now();
    ask({ method: 'POST', headers: csrf ? { [csrf.dataset.header]: csrf.content } : {} });
  };

  const look = () => {
    const now = Date.now();
    if (over) {
      ask({});
    } else if (acted > told && now - told >= Math.min(TELL, warning)) {
      tell();
    } else if (now >= ends - warning) {
      ask({});
    }
  };

  for (const kind of ['keydown', 'pointerdown', 'input', 'wheel', 'touchmove']) {
    document.addEventListener(kind, () => { acted = Date.now(); }, { passive: true, capture: true });
  }
  stay.addEventListener('click', tell);
  setInterval(look, PAUSE);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      ask({});
    }
  });
})();
