// Bytes in the alphabet of base 64 that may stand in addresses.

const TO_BYTES = { '-': '+', _: '/' };

export const bytes = (base64) => Uint8Array.from(
  atob(base64.replace(/[-_]/g, (it) => TO_BYTES[it])),
  (it) => it.charCodeAt(0),
);

export const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
