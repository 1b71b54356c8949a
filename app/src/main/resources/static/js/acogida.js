// Every request htmx sends carries the token that proves it comes from our own page.
document.addEventListener('htmx:configRequest', (event) => {
  const csrf = document.querySelector('meta[name="csrf"]');
  if (csrf) {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  }
  // What a page asks by itself lets no session last.
  if (!event.detail.triggeringEvent) {
    event.detail.headers['X-Background'] = 'yes';
  }
});

// The worklist by keyboard. Single letters can be switched off, and never act while somebody types.
(() => {
  const hint = document.querySelector('[data-row-keys]');
  if (!hint) {
    return;
  }
  const rows = [...document.querySelectorAll('tr[data-row]')];
  const toggle = hint.querySelector('button');
  let off = false;
  try {
    off = localStorage.getItem('row-keys') === 'off';
  } catch {
    // Without a memory of its own the browser begins with keys each time.
  }
  const show = () => toggle.setAttribute('aria-pressed', String(off));
  toggle.addEventListener('click', () => {
    off = !off;
    try {
      localStorage.setItem('row-keys', off ? 'off' : 'on');
    } catch {
      // As above: it holds for this page.
    }
    show();
  });
  const current = () => rows.findIndex((row) => row.contains(document.activeElement));
  const move = (step) => {
    const at = current();
    const row = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
    row?.querySelector('.row-link').focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const actions = {
    j: () => move(1),
    k: () => move(-1),
    x: () => rows[current()]?.querySelector('input[name=case]')?.click(),
    a: () => document.querySelector('#assignee')?.focus(),
    '/': () => document.querySelector('#filter-q').focus(),
  };
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('textarea, select, input:not([type=checkbox])') || event.target.isContentEditable;
    const act = actions[event.key];
    if (act && !off && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented) {
      event.preventDefault();
      act();
    }
  });
  // A case that stands in several rows is picked in all of them.
  document.addEventListener('change', (event) => {
    if (event.target.name === 'case') {
      document.querySelectorAll('input[name=case]').forEach((box) => {
        box.checked = box.value === event.target.value ? event.target.checked : box.checked;
      });
    }
  });
  show();
  hint.hidden = false;
})();
