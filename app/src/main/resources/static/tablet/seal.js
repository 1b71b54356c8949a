// The tablet's own key, with which it signs, and the server's, to which it seals: once sealed, the tablet cannot read it.
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from './vendor/hpke.js';
import { base64url, fromBase64url, utf8 } from './encode.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/** A pair of which the secret half can be used here and taken nowhere. */
export const makeKeys = () => crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);

export const publicHalf = async (keys) => base64url(await crypto.subtle.exportKey('spki', keys.publicKey));

export const sign = async (keys, text) => base64url(await crypto.subtle.sign(SIGNATURE, keys.privateKey, utf8(text)));

/** Seals a text to the server's key: the encapsulated key, then the ciphertext. */
export const seal = async (serverKey, text, info) => {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(serverKey.publicKey).buffer);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: utf8(info) });
  const ciphertext = await sender.seal(utf8(text));
  return base64url(new Uint8Array([...new Uint8Array(sender.enc), ...new Uint8Array(ciphertext)]));
};
