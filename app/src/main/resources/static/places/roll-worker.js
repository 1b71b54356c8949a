// Gives the kept page of a roll while the server cannot be reached. Of anybody it keeps nothing: what the page opens is sealed.
const CACHE = 'acogida-roll';
const SHELL = '/places/kept-roll';
const ROLL = /^\/places\/[0-9a-f-]{36}\/roll$/;
const PATIENCE = 4000;

const roll = async (request) => {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status < 500) {
      return answer;
    }
  } catch {
    // The server is not there: the kept page opens.
  }
  return (await caches.match(SHELL, { cacheName: CACHE })) ?? Response.error();
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate') {
    if (ROLL.test(pathname)) {
      event.respondWith(roll(event.request));
    }
  } else if (!pathname.startsWith('/places/')) {
    event.respondWith(caches.match(event.request.url, { cacheName: CACHE }).then((kept) => kept ?? fetch(event.request)));
  }
});
