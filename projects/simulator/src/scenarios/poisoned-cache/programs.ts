import {
  encodeFrame,
  encodeUtf8,
  OPCODE,
  upgradeRequestHeaders,
  encodeHttpRequest,
} from '@wirelight/protocols';
import type { ClientEnvironment, ServerEnvironment } from '../../realm/environment.js';
import { publicScript } from '../../servers/unaware-proxy.js';

/** The real script of the bank. */
export function bank({ listen }: ServerEnvironment): void {
  // #region bank
  listen((end) => {
    end.onData = () => end.write(publicScript('pay(me)'), { layer: 'http' });
  });
  // #endregion
}

/** Agrees to any handshake; answers the first frame with a script, as if somebody had asked for one. */
export function attackersServer({ listen }: ServerEnvironment): void {
  // #region attackers-server
  listen((end) => {
    let isOpen = false;
    end.onData = () => {
      const answer = isOpen
        ? publicScript('pay(thief)')
        : encodeUtf8(
            'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
          );
      isOpen = true;
      end.write(answer, { layer: 'http' });
    };
  });
  // #endregion
}

/** The key of a browser that always takes the same one. */
const FIXED_KEY = Uint8Array.of(1, 2, 3, 4);

function xor(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => byte ^ (key[index % key.length] ?? 0));
}

/**
 * The attacker's page. With the setting `masking` at `random key` it sends what a browser sends; at `fixed key` what it could
 * send if browsers always took the same key; at `off` what if there were no masks: the text of the page as it is.
 */
export function attackersPage({ connect, crypto, settings }: ClientEnvironment): void {
  // #region attackers-page
  const end = connect('evil:80');
  if (end === null) return;
  end.onOpen = () => {
    const headers = upgradeRequestHeaders({
      host: 'evil',
      key: 'AAAAAAAAAAAAAAAAAAAAAA==',
      origin: 'http://evil',
    });
    const body = new Uint8Array(0);
    end.write(encodeHttpRequest({ method: 'GET', target: '/', headers, body }), { layer: 'http' });
  };
  end.onData = () => {
    end.onData = null;
    const keys = new Map([
      ['fixed key', FIXED_KEY],
      ['random key', crypto.getRandomValues(new Uint8Array(4))],
    ]);
    const key = keys.get(String(settings['masking'])) ?? null;
    const wanted = encodeUtf8('\r\nGET /script.js HTTP/1.1\r\nHost: bank\r\n\r\n');
    const frame = encodeFrame({
      fin: true,
      rsv1: false,
      rsv2: false,
      rsv3: false,
      opcode: OPCODE.text,
      maskingKey: key,
      // A page that knows the key masks beforehand: masking twice gives the text again.
      payload: settings['masking'] === 'fixed key' ? xor(wanted, FIXED_KEY) : wanted,
    });
    end.write(frame, { layer: 'websocket' });
  };
  // #endregion
}

/** Somebody else behind the same proxy, later, at the bank. */
export function victim({ fetch, log }: ClientEnvironment): void {
  // #region victim
  void fetch('http://bank/script.js').then(async (response) => {
    log(`runs ${await response.text()}`);
  });
  // #endregion
}
