// The only way a text becomes HTML here: fragments from our own server, never with a script in them. Of addresses that would
// become code, only those of the two workers of a kept roll are let through.
if (window.trustedTypes) {
  window.trustedTypes.createPolicy('default', {
    createHTML: (text) => {
      if (/<script/i.test(text)) {
        throw new TypeError('HTML with a script is refused');
      }
      return text;
    },
    createScriptURL: (address) => {
      const { origin, pathname } = new URL(address, location.href);
      if (origin !== location.origin || !/^\/places\/roll-worker\.js$|^\/tablet\/files\/[\w/]*draft-key\.js$/.test(pathname)) {
        throw new TypeError(`A script of ${address} is refused`);
      }
      return address;
    },
  });
}
