// Pages for everybody: what changes on them is asked for every few seconds, without cookies, so that it signs nobody in and
// keeps no session alive. When the net is gone the page says since when, and goes on asking.
(() => {
  const part = document.querySelector('[data-live]');
  if (!part) {
    return;
  }
  const PAUSE = 4000;
  const away = document.createElement('p');
  away.className = 'state overdue';
  away.setAttribute('role', 'status');
  let since = new Date();

  // Each new call is said once, by itself.
  const log = document.querySelector('[data-said]');
  const calls = () => [...part.querySelectorAll('[data-call]')].map((call) => `${call.dataset.call} ${call.dataset.desk}`);
  let said = calls();
  const say = () => {
    const now = calls();
    if (log) {
      now.filter((call) => !said.includes(call)).forEach((call) => {
        const [label, desk] = call.split(' ');
        const line = document.createElement('span');
        line.textContent = log.dataset.words.replace('TURN', label).replace('DESK', desk) + ' ';
        log.append(line);
      });
      while (log.childElementCount > 20) {
        log.firstElementChild.remove();
      }
    }
    said = now;
  };

  let last = '';
  const ask = async () => {
    try {
      const answer = await fetch(part.dataset.url, { credentials: 'omit', cache: 'no-cache', signal: AbortSignal.timeout(PAUSE) });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const text = await answer.text();
      if (text !== last) {
        part.innerHTML = text;
        last = text;
        say();
      }
      since = new Date();
      away.remove();
    } catch {
      away.textContent = part.dataset.away.replace('TIME', since.toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' }));
      part.before(away);
    }
  };

  setInterval(ask, PAUSE);
  document.addEventListener('visibilitychange', () => document.hidden || ask());
})();
