// An element with data-key="n" is pressed by Alt+N, one with data-key="?" by that key alone; Escape goes back.
(() => {
  const typing = (element) => element.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null;

  const wanted = (event) => {
    if (event.ctrlKey || event.metaKey) {
      return null;
    }
    if (event.altKey) {
      const letter = /^Key([A-Z])$/.exec(event.code);
      return letter && document.querySelector(`[data-key="${letter[1].toLowerCase()}"]`);
    }
    if (typing(event.target)) {
      return null;
    }
    return event.key === '?' ? document.querySelector('[data-key="?"]')
      : event.key === 'Escape' ? document.querySelector('a.back') : null;
  };

  document.addEventListener('keydown', (event) => {
    const pressed = wanted(event);
    if (pressed) {
      event.preventDefault();
      pressed.click();
    }
  });
})();
