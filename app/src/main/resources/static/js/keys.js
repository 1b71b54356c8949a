// An element with data-key="n" is pressed by Alt+N, one with data-key="?" by that key alone; Escape goes back, F1
// opens the help beside a field, and Space presses a link that is called a button.
(() => {
  const typing = (element) => element.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null;

  const wanted = (event) => {
    if (event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) {
      return null;
    }
    if (event.key === 'F1') {
      return event.target.closest('.field')?.querySelector('.help > summary');
    }
    if (event.key === ' ' && event.target.matches('a[role="button"]')) {
      return event.target;
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
  // The list of keys opens over the page, so that what is typed there stays; closed, it gives the focus back.
  document.querySelector('[data-key="?"]')?.addEventListener('click', async (event) => {
    event.preventDefault();
    if (document.querySelector('dialog, #keys-title')) {
      return;
    }
    const dialog = document.createElement('dialog');
    dialog.className = 'keys-list';
    dialog.setAttribute('aria-labelledby', 'keys-title');
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    await window.htmx.ajax('GET', event.currentTarget.href, { target: dialog, swap: 'innerHTML' });
    if (dialog.firstElementChild) {
      dialog.showModal();
    } else {
      dialog.remove();
    }
  });
})();
