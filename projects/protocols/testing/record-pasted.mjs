// Records fixtures/pasted.txt: node projects/protocols/testing/record-pasted.mjs, with curl, nginx, tcpdump (as root), xxd, hexdump and od.
// What people paste who look for a fault: the tools themselves say it, about a real Socket.IO server and its client.
import { execFileSync, execSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';

const folder = mkdtempSync(path.join(tmpdir(), 'pasted-'));
const at = (name) => path.join(folder, name);
const [port, proxyPort] = [5358, 5359];
const require = createRequire(import.meta.url);
const library = (name) => JSON.stringify(require.resolve(name));

writeFileSync(
  at('server.cjs'),
  `const http = require('node:http').createServer();
  new (require(${library('socket.io')}).Server)(http).on('connection', (socket) =>
    socket.on('sum', (one, two, answer) => answer(one + two, Buffer.from([9, 8]))));
  http.listen(${port}, '127.0.0.1');`,
);
writeFileSync(
  at('client.cjs'),
  `const socket = require(${library('socket.io-client')}).io('http://127.0.0.1:' + process.argv[2]);
  socket.io.engine.on('upgrade', () => socket.emit('sum', 2, 3, () => {
    socket.emit('file', Buffer.from([1, 2]));
    setTimeout(() => { socket.disconnect(); setTimeout(() => process.exit(), 100); }, 100);
  }));`,
);
writeFileSync(
  at('nginx.conf'),
  `daemon off; pid ${at('pid')}; error_log ${at('error.log')}; events {} http { access_log ${at('access.log')} combined;
  client_body_temp_path ${at('b')}; proxy_temp_path ${at('p')}; fastcgi_temp_path ${at('f')}; uwsgi_temp_path ${at('u')}; scgi_temp_path ${at('s')};
  server { listen 127.0.0.1:${proxyPort}; location / { proxy_pass http://127.0.0.1:${port}; proxy_http_version 1.1;
  proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; } } }`,
);

function logged(file, ...words) {
  const child = spawn(process.execPath, [at(file), ...words], {
    env: { ...process.env, DEBUG: '*', DEBUG_COLORS: 'no' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = [];
  child.stderr.on('data', (data) => said.push(data));
  return { child, text: () => Buffer.concat(said).toString() };
}
const curl = (...words) =>
  execSync(`curl -sv --max-time 1 ${words.join(' ')} 2>&1 || true`, { encoding: 'latin1' });

const server = logged('server.cjs');
const proxy = spawn('nginx', ['-c', at('nginx.conf')]);
const dump = spawn('tcpdump', ['-i', 'lo', '-U', '-w', at('a.pcap'), `port ${port}`]);
await sleep(2000);
const client = logged('client.cjs', String(port));
await new Promise((resolve) => client.child.on('exit', resolve));
await sleep(500);
dump.kill();
const conversation = server.text();
await new Promise((resolve) => logged('client.cjs', String(proxyPort)).child.on('exit', resolve));
const polling = curl(`'http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling'`);
const traceFile = at('trace');
execSync(
  `curl -s --trace ${traceFile} 'http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling'`,
);
await sleep(300);
proxy.kill();
server.child.kill();

writeFileSync(at('frames.bin'), Buffer.from('810548656c6c6f810b6162206364206566203132', 'hex'));
const tool = (...words) =>
  execFileSync(words[0], [...words.slice(1), 'frames.bin'], { cwd: folder });
const packets = (...words) =>
  execFileSync('tcpdump', ['-n', '-r', at('a.pcap'), ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const frames = readFileSync(at('frames.bin'));
const said = {
  xxd: tool('xxd'),
  'xxd -i': tool('xxd', '-i'),
  'xxd -p': tool('xxd', '-p'),
  hexdump: tool('hexdump'),
  'hexdump -C': tool('hexdump', '-C'),
  'od -t x1': tool('od', '-t', 'x1'),
  'od -A x -t x1z': tool('od', '-A', 'x', '-t', 'x1z'),
  base64: execFileSync('base64', ['-w', '16', at('frames.bin')]),
  'console.log(buffer)': inspect(frames),
  'console.log(bytes)': inspect(new Uint8Array(frames)),
  'JSON.stringify(buffer)': JSON.stringify(frames),
  'curl -v': polling,
  'curl --trace': readFileSync(traceFile),
  'DEBUG=* of the server': conversation,
  'DEBUG=* of the client': client.text(),
  'access log': readFileSync(at('access.log')),
  'tcpdump -x': packets('-x'),
  'tcpdump -XX': packets('-XX'),
  pcap: readFileSync(at('a.pcap')).toString('base64'),
};
const version = (command) => execSync(`${command} 2>&1 | head -1`).toString().trim();
const provenance = `# ${version('curl --version').slice(0, 12)}, ${version('tcpdump --version')}, ${version('nginx -v')}, xxd, util-linux, Node.js ${process.version}, socket.io 4.8, recorded by testing/record-pasted.mjs`;
const lines = Object.entries(said).map(([name, text]) => JSON.stringify([name, String(text)]));
writeFileSync(
  new URL('../fixtures/pasted.txt', import.meta.url),
  `${[provenance, ...lines].join('\n')}\n`,
);
