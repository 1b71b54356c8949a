// Asks every few seconds whether the database is there, so that an open page says it before somebody presses Save. It is
// asked without the session, which would never end otherwise.
(() => {
  const words = document.querySelector('#health');
  const PAUSE = 5000;
  let trouble = words.dataset.state !== 'here';

  const say = (state) => {
    if (words.dataset.state === state) {
      return;
    }
    words.dataset.state = state;
    words.textContent = words.dataset[state] ?? '';
  };

  const ask = async () => {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch('/health', { credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(PAUSE) });
      const state = (await answer.json()).database;
      if (state !== 'here') {
        trouble = true;
        say(state);
      } else if (trouble) {
        say('back');
      }
    } catch {
      // The server itself cannot be reached: what is being typed says so when it is saved.
    }
  };

  setInterval(ask, PAUSE);
  document.addEventListener('visibilitychange', ask);
})();
