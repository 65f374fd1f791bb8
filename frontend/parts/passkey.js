// <sb-passkey>: asks the browser for passkeys. The server says what to ask, as the JSON of the standard, and judges
// what the browser answers. With the attribute `sign-in`, the button inside signs in.

import { bytes, text } from './base64.js';

class Passkey extends HTMLElement {
  #pressed = () => this.#signIn();

  connectedCallback() {
    if (this.hasAttribute('sign-in')) this.addEventListener('click', this.#pressed);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#pressed);
  }

  /** Has an authenticator make a passkey; answers what it says, as JSON. */
  async make(asked) {
    const { user, excludeCredentials, extensions, ...options } = JSON.parse(asked);
    const made = await navigator.credentials.create({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...user, id: bytes(user.id) },
      excludeCredentials: known(excludeCredentials),
      extensions: { credProps: extensions?.credProps === true },
    } });
    return answer(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports(),
    });
  }

  /** Has an authenticator show a passkey; answers what it says, as JSON. */
  async show(asked) {
    const { allowCredentials, extensions: _, ...options } = JSON.parse(asked);
    const shown = await navigator.credentials.get({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(allowCredentials),
    } });
    const { authenticatorData, signature, userHandle } = shown.response;
    return answer(shown, {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      ...(userHandle && { userHandle: text(userHandle) }),
    });
  }

  async #signIn() {
    try {
      const asked = await post('webauthn/authenticate/options', '{}');
      const done = JSON.parse(await post('login/webauthn', await this.show(asked)));
      location.assign(done.redirectUrl);
    } catch {
      location.assign(new URL('sign-in?refused=passkey', document.baseURI));
    }
  }
}

async function post(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  const said = await fetch(new URL(path, document.baseURI), { method: 'POST', headers, body });
  if (!said.ok) throw new Error(String(said.status));
  return said.text();
}

function answer(key, response) {
  return JSON.stringify({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    response: { clientDataJSON: text(key.response.clientDataJSON), ...response },
    clientExtensionResults: {},
    authenticatorAttachment: key.authenticatorAttachment,
  });
}

const known = (keys = []) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

if (!customElements.get('sb-passkey')) customElements.define('sb-passkey', Passkey);
