// Every command imports this file first. Only old syntax and no imports: the Node.js that is too old must
// still be able to read it, and to say why it stops.
var version = process.versions.node;
var major = Number(version.split('.')[0]);

if (!(major >= 20)) {
  console.error(
    'Wirelight needs Node.js 20 or newer to start, and this is ' +
      version +
      ': install a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
