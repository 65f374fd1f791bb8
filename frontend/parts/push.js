// <sb-push key="…">: at a press of the button inside, has the browser take notifications, and hands over what it says
// about itself as the event `kept`, or the event `refused`.

import { bytes, text } from './base64.js';

const WORKER = new URL('push-worker.js', import.meta.url);

class Push extends HTMLElement {
  #pressed = (press) => press.target.closest('button') && this.#add();

  connectedCallback() {
    this.addEventListener('click', this.#pressed);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#pressed);
  }

  async #add() {
    try {
      if (await Notification.requestPermission() !== 'granted') throw new Error('denied');
      const detail = JSON.stringify(await subscription(this.getAttribute('key')));
      this.dispatchEvent(new CustomEvent('kept', { detail }));
    } catch (none) {
      console.warn('No notifications:', none);
      this.dispatchEvent(new CustomEvent('refused'));
    }
  }
}

/** What this browser says about itself; what it said for another key is dropped. */
async function subscription(key) {
  await navigator.serviceWorker.register(WORKER);
  const { pushManager } = await begun();
  const known = await pushManager.getSubscription();
  if (known && text(known.options.applicationServerKey) === key) return known;
  await known?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
}

/** The worker when it runs; no page stands below its own address, so none becomes ready. */
async function begun() {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  const worker = registration.installing ?? registration.waiting;
  if (worker && !registration.active) {
    await new Promise((done) => {
      worker.addEventListener('statechange', () => worker.state === 'activated' && done());
    });
  }
  return registration;
}

if (!customElements.get('sb-push')) customElements.define('sb-push', Push);
