// Signs in by passkey, or makes one, where the browser can; the rest of the page works without.
(() => {
  const box = document.querySelector('[data-passkey]');
  const csrf = document.querySelector('meta[name="csrf"]');
  if (!box || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return;
  }
  const words = box.querySelector('[aria-live]');

  const post = async (path, body) => {
    const headers = { 'Content-Type': 'application/json', [csrf.dataset.header]: csrf.content };
    const answer = await fetch(path, { method: 'POST', headers, body: body && JSON.stringify(body) });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer;
  };

  const signIn = async () => {
    const options = await (await post('/webauthn/authenticate/options')).json();
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    await post('/login/webauthn', (await navigator.credentials.get({ publicKey })).toJSON());
    location.assign('/login/on');
  };

  const make = async () => {
    const label = box.querySelector('input').value.trim();
    const options = await (await post('/webauthn/register/options')).json();
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = (await navigator.credentials.create({ publicKey })).toJSON();
    await post('/webauthn/register', { publicKey: { credential, label } });
    location.assign('/account');
  };

  box.hidden = false;
  const attempt = (work) => async (event) => {
    event.preventDefault();
    words.hidden = true;
    try {
      await work();
    } catch {
      words.hidden = false;
    }
  };

  if (box.dataset.passkey === 'make') {
    box.addEventListener('submit', attempt(make));
  } else {
    box.querySelector('button').addEventListener('click', attempt(signIn));
  }
})();
