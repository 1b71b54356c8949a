// The only way a text becomes HTML here: fragments from our own server, never with a script in them.
if (window.trustedTypes) {
  window.trustedTypes.createPolicy('default', {
    createHTML: (text) => {
      if (/<script/i.test(text)) {
        throw new TypeError('HTML with a script is refused');
      }
      return text;
    },
  });
}
