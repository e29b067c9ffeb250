/** Words of the lab "Inside the server". What it teaches stands in `docs/learn/inside-the-server.md`. */
export const INSIDE_EN = {
  prediction: {
    options: {
      both: 'Two of everything: engine.io Sockets, Clients, and Sockets.',
      one: 'One engine.io Socket, one Client, and two Sockets.',
      shared: 'One of everything: the Socket is in both namespaces.',
    } as Readonly<Record<string, string>>,
    right: 'one',
    noted: 'Noted. Let two namespaces connect, below, and press play.',
  },
  variants: {
    inside: 'Socket.IO on a server with a page',
    takesOver: 'Engine.IO takes over a server',
    alone: 'Engine.IO alone, on a port of its own',
  },
  objects: 'The objects of the server',
  path: 'The way of this message',
};
