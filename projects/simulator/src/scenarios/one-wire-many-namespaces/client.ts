import type { ClientEnvironment } from '../../realm/environment.js';

/** The client program: five namespaces over one connection. */
export function startClient({ io, url, log, setTimeout }: ClientEnvironment): void {
  // #region program
  const main = io(url, { transports: ['websocket'] });
  const orders = io(`${url}/orders`);
  const admin = io(`${url}/admin`, { auth: { token: 'guess' } });
  const tenant = io(`${url}/tenant-7`);
  const nowhere = io(`${url}/nowhere`);

  orders.on('open orders', (count: number) => log(`/orders: ${count} open orders`));
  tenant.on('welcome', (name: string) => log(`welcome to ${name}`));
  admin.on('welcome', (who: string) => log(`/admin: welcome ${who}`));
  admin.on('connect_error', (error) => {
    log(`/admin: ${error.message}`);
    admin.auth = { token: 'secret' };
    setTimeout(() => admin.connect(), 200);
  });
  nowhere.on('connect_error', (error) => log(`/nowhere: ${error.message}`));

  setTimeout(() => orders.disconnect(), 500);
  setTimeout(() => {
    main.emit('ping', (text: string) => log(text));
  }, 600);
  // #endregion
}
