// Shows what is pushed to this browser, and opens what it is about. It keeps nothing and answers no request of a page.

self.addEventListener('push', (event) => {
  const { id, title, body, link } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, {
    body,
    tag: id,
    data: link,
    requireInteraction: true,
    icon: new URL('../icons/brand.svg', self.location).href,
  }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data || new URL('..', self.location).href));
});
