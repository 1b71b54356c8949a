// Hides the page when nobody touches it for two minutes: in a hall, a screen that is left shows nobody's name.
const PATIENCE = 2 * 60 * 1000;
const PAUSE = 5000;

const veil = document.getElementById('idle');
const button = veil.querySelector('button');
let touched = Date.now();
let before = null;

const hide = () => {
  before = document.activeElement;
  veil.hidden = false;
  document.body.classList.add('veiled');
  button.focus();
};

const show = () => {
  touched = Date.now();
  document.body.classList.remove('veiled');
  veil.hidden = true;
  before?.focus();
};

export const watch = () => {
  for (const kind of ['keydown', 'pointerdown', 'input', 'wheel', 'touchmove']) {
    document.addEventListener(kind, () => { touched = Date.now(); }, { passive: true, capture: true });
  }
  button.addEventListener('click', show);
  const look = () => {
    if (veil.hidden && Math.abs(Date.now() - touched) >= PATIENCE) {
      hide();
    }
  };
  setInterval(look, PAUSE);
  document.addEventListener('visibilitychange', look);
};
