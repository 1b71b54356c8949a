// Keeps the page on the tablet, so that it opens without a network. Nothing that anybody typed or that the server told comes
// into what it keeps: only the page, which says nothing of anybody, and its scripts, styles and pictures.
import { sendOnce } from './sending.js';

const PAGE = '/tablet';
const CACHE = 'acogida-tablet-';
const CHOSEN = `${PAGE}/language`;
const LANGUAGES = ['es', 'en'];
const FILES = '/tablet/files/';
const PATIENCE = 4000;

const inLanguage = (language) => `${PAGE}?lang=${language}`;

/** The page as it is for everybody: asked without cookies, so that no language is chosen by asking. */
const fetchPage = (language) => fetch(inLanguage(language), { credentials: 'omit', cache: 'no-store' });

const keepAll = async (cache, version, files) => {
  await cache.addAll(files);
  await Promise.all(LANGUAGES.map(async (language) => {
    const page = await fetchPage(language);
    if (!page.ok) {
      throw new Error(`status ${page.status}`);
    }
    if (!(await page.clone().text()).includes(`${FILES}${version}/`)) {
      throw new Error(`The page is not of version ${version}`);
    }
    await cache.put(inLanguage(language), page);
  }));
};

/** Keeps a version whole: its files and a page of the same version in each language, or nothing. */
export const keepWhole = async (version, files) => {
  const name = CACHE + version;
  try {
    await keepAll(await caches.open(name), version, files);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
};

/** Drops all versions but this one and the one before it, of which a page may still be open. */
export const dropOlder = async (version) => {
  const others = (await caches.keys()).filter((name) => name.startsWith(CACHE) && name !== CACHE + version);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
};

const chosen = async (cache, address) => {
  const asked = address.searchParams.get('lang');
  if (LANGUAGES.includes(asked)) {
    return asked;
  }
  const kept = await cache.match(CHOSEN);
  return kept ? kept.text() : LANGUAGES[0];
};

/** The page from the server while it can be reached, else the one that is kept. */
const page = async (cache, request) => {
  const address = new URL(request.url);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) {
      const language = (answer.headers.get('Content-Language') ?? '').slice(0, 2);
      if (LANGUAGES.includes(language)) {
        await cache.put(CHOSEN, new Response(language));
      }
      return answer;
    }
  } catch {
    // As when there is no network: the kept page opens.
  }
  const language = await chosen(cache, address);
  await cache.put(CHOSEN, new Response(language));
  return (await cache.match(inLanguage(language))) ?? Response.error();
};

export const keepPage = (version, files) => {
  const name = CACHE + version;

  self.addEventListener('install', (event) => {
    event.waitUntil(keepWhole(version, files).then(() => self.skipWaiting()));
  });

  self.addEventListener('activate', (event) => {
    event.waitUntil(dropOlder(version).then(() => self.clients.claim()));
  });

  self.addEventListener('fetch', (event) => {
    const address = new URL(event.request.url);
    if (event.request.method !== 'GET' || address.origin !== self.location.origin) {
      return;
    }
    if (event.request.mode === 'navigate' && address.pathname === PAGE) {
      event.respondWith(caches.open(name).then((cache) => page(cache, event.request)));
    } else if (files.includes(address.pathname) || address.pathname.startsWith(FILES)) {
      event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
    }
  });

  self.addEventListener('sync', (event) => {
    if (event.tag === 'acogida-send') {
      event.waitUntil(sendOnce().then((reached) => reached ? undefined : Promise.reject(new Error('not reached'))));
    }
  });
};
