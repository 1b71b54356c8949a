// Prints a roll, and keeps one on the device for when the server cannot be reached: sealed under a word that whoever keeps it
// chooses, and under a key in a file that is written over when the roll is taken away, when its hours are over, after five wrong
// words, or when somebody signs out.
(() => {
  const HOURS = 8;
  const TRIES = 5;
  const SHORTEST = 6;
  const ROUNDS = 600000;
  const UNTOUCHED = 10 * 60 * 1000;
  const NAME = 'acogida-roll';
  const KEY = 'roll-key';
  const SHELL = '/places/kept-roll';
  const TAGS = ['section', 'h2', 'h3', 'p', 'dl', 'dt', 'dd', 'div', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td',
    'span', 'bdi', 'small', 'label', 'input'];
  const bytes = (text) => new TextEncoder().encode(text);

  const remembered = () => {
    try {
      return Number(localStorage.getItem(NAME) ?? 0);
    } catch {
      return 0;
    }
  };

  const shelf = (mode, work) => new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('kept', mode, { durability: 'strict' });
      const request = work(transaction.objectStore('kept'));
      transaction.oncomplete = () => { opening.result.close(); resolve(request.result); };
      transaction.onabort = () => { opening.result.close(); reject(transaction.error); };
    };
  });

  /** Reads, makes or destroys the key in its file; only a worker writes a file over in place. */
  const key = (act) => new Promise((resolve, reject) => {
    const worker = new Worker(document.querySelector('meta[name="roll-key"]').content, { type: 'module' });
    worker.onmessage = ({ data }) => {
      worker.terminate();
      return data.fault ? reject(new Error(data.fault)) : resolve(data.bytes);
    };
    worker.onerror = () => reject(new Error('no worker'));
    worker.postMessage({ act, file: KEY, number: 1 });
  });

  const forget = async () => {
    await key('destroy').catch(() => {});
    await shelf('readwrite', (kept) => kept.clear()).catch(() => {});
    await caches.delete(NAME);
    for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) {
      if (new URL(worker.scope).pathname === '/places/') {
        await worker.unregister();
      }
    }
    localStorage.removeItem(NAME);
  };

  const derive = async (word, file) => crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: file, iterations: ROUNDS },
    await crypto.subtle.importKey('raw', bytes(word), 'PBKDF2', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

  const sealing = ({ site, until, iv }) => ({ name: 'AES-GCM', iv, additionalData: bytes(`${NAME}-1\n${site}\n${until}`) });

  const site = () => location.pathname.split('/')[2];

  const pack = (node) => node.nodeType === Node.TEXT_NODE ? node.data
    : [node.localName, node.className, [...node.childNodes].filter((child) => child.nodeType <= 3).map(pack)];

  const unpack = (packed) => {
    if (typeof packed === 'string') {
      return document.createTextNode(packed);
    }
    const [tag, style, children] = packed;
    if (!TAGS.includes(tag)) {
      throw new TypeError(`${tag} stands in no roll`);
    }
    const node = document.createElement(tag);
    node.className = style;
    if (tag === 'input') {
      node.type = 'checkbox';
    } else if (tag === 'th') {
      node.scope = style === 'name' ? 'row' : 'col';
    }
    node.append(...children.map(unpack));
    return node;
  };

  const state = document.querySelector('#kept-state');
  const say = (what, put) => { state.textContent = (state.dataset[what] ?? '').replace('{0}', put ?? ''); };

  const keep = async (word) => {
    await forget();
    const until = Date.now() + HOURS * 60 * 60 * 1000;
    const kept = { site: site(), until, iv: crypto.getRandomValues(new Uint8Array(12)), wrong: 0 };
    const roll = JSON.stringify(pack(document.querySelector('#roll')));
    const shell = await fetch(`${SHELL}?lang=${document.documentElement.lang}`, { credentials: 'omit', cache: 'no-store' });
    const files = [...(await shell.clone().text()).matchAll(/(?:href|src|content)="(\/[^"]+)"/g)].map(([, address]) => address);
    const cache = await caches.open(NAME);
    await cache.addAll([...new Set(files)]);
    await cache.put(SHELL, shell);
    kept.sealed = await crypto.subtle.encrypt(sealing(kept), await derive(word, await key('make')), bytes(roll));
    await shelf('readwrite', (rolls) => rolls.put(kept, 'roll'));
    localStorage.setItem(NAME, String(until));
    await navigator.serviceWorker.register('/places/roll-worker.js');
    await navigator.serviceWorker.ready;
    return until;
  };

  const open = async (word) => {
    const kept = await shelf('readonly', (rolls) => rolls.get('roll'));
    const file = await key('read');
    if (!kept || !file || kept.site !== site() || kept.until <= Date.now()) {
      return null;
    }
    try {
      const text = await crypto.subtle.decrypt(sealing(kept), await derive(word, file), kept.sealed);
      await shelf('readwrite', (rolls) => rolls.put({ ...kept, wrong: 0 }, 'roll'));
      return unpack(JSON.parse(new TextDecoder().decode(text)));
    } catch {
      const wrong = kept.wrong + 1;
      if (wrong >= TRIES) {
        await forget();
      } else {
        await shelf('readwrite', (rolls) => rolls.put({ ...kept, wrong }, 'roll'));
      }
      return TRIES - wrong;
    }
  };

  const time = (until) => new Date(until).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

  const onWord = (form, act) => form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const field = form.querySelector('input');
    const word = field.value;
    if (word.length < SHORTEST) {
      say('short');
      return;
    }
    form.querySelector('button').disabled = true;
    say('going');
    try {
      await act(word);
      field.value = '';
    } catch {
      say('failed');
    } finally {
      form.querySelector('button').disabled = false;
    }
  });

  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });

  const keeping = document.querySelector('#keep');
  if (keeping && navigator.serviceWorker && navigator.storage?.getDirectory) {
    keeping.hidden = false;
    onWord(keeping.querySelector('form'), async (word) => say('kept', time(await keep(word))));
  }

  const opening = document.querySelector('#open');
  if (opening) {
    const place = document.querySelector('#roll');
    const shown = document.querySelector('#shown');
    let touched = Date.now();
    const close = () => {
      place.replaceChildren();
      shown.hidden = true;
      opening.hidden = false;
    };
    onWord(opening, async (word) => {
      const roll = await open(word);
      if (roll instanceof Node) {
        place.replaceChildren(roll);
        shown.hidden = false;
        opening.hidden = true;
        touched = Date.now();
        say('open', time(remembered()));
      } else if (roll === null || roll === 0) {
        say('none');
      } else {
        say('wrong', roll);
      }
    });
    document.querySelector('#forget').addEventListener('click', async () => {
      close();
      await forget();
      say('none');
    });
    for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
      document.addEventListener(kind, () => { touched = Date.now(); }, { passive: true, capture: true });
    }
    setInterval(async () => {
      if (remembered() > 0 && Date.now() >= remembered()) {
        close();
        await forget();
        say('none');
      } else if (!shown.hidden && Date.now() - touched >= UNTOUCHED) {
        close();
        say('untouched');
      }
    }, 5000);
  }

  const out = location.pathname === '/login' && new URLSearchParams(location.search).has('out');
  if (remembered() > 0 && (out || Date.now() >= remembered())) {
    forget().then(() => { if (opening) { say('none'); } });
  }
})();
