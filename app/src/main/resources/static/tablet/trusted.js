// Of texts that would become code or HTML here, only the addresses of our own two workers are let through.
const WORKERS = ['/tablet/worker.js', new URL('draft-key.js', import.meta.url).pathname];

window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    if (!WORKERS.includes(new URL(address, location.href).pathname)) {
      throw new TypeError(`A script of ${address} is refused`);
    }
    return address;
  },
});
