import { computed, signal } from '@angular/core';
import {
  decodeAddress,
  dissectHttpRequest,
  dissectHttpResponse,
  extendedConnect,
  extendedConnectAnswer,
  headerValue,
  requestVerdicts,
  responseVerdicts,
  toBase64,
  upgradeRequestChecks,
  upgradeResponseChecks,
} from '@wirelight/protocols';
import type { LinkProblem } from '../../lab-parts/link/deep-link';
import { readHandshakeFragment, toHandshakeFragment } from './handshake-link';
import {
  answerLines,
  answerOf,
  bytesOfLines,
  HEAD_ONLY,
  INITIAL_HANDSHAKE,
  offerOf,
  requestOf,
  withAddress,
  withField,
  type HandshakeState,
} from './handshake-state';

/** The handshake of the lab and all that follows from its lines. */
export class HandshakeEditor {
  readonly #state = signal<HandshakeState>(INITIAL_HANDSHAKE);
  readonly state = this.#state.asReadonly();
  readonly fragment = computed(() => toHandshakeFragment(this.#state()));

  readonly address = computed(() => decodeAddress(this.#state().address));

  readonly request = computed(() => requestOf(this.#state()));
  readonly answerLines = computed(() => answerLines(this.#state()));
  readonly answer = computed(() => answerOf(this.#state()));
  readonly key = computed(() => {
    const request = this.request();
    return request.ok ? (headerValue(request.value.headers, 'sec-websocket-key') ?? null) : null;
  });
  readonly accept = computed(() => {
    const answer = this.answer();
    return answer.ok ? (headerValue(answer.value.headers, 'sec-websocket-accept') ?? null) : null;
  });

  readonly requestChecks = computed(() => {
    const request = this.request();
    return request.ok ? upgradeRequestChecks(request.value) : [];
  });
  readonly requestVerdicts = computed(() => {
    const request = this.request();
    return request.ok ? requestVerdicts(request.value) : [];
  });
  readonly answerChecks = computed(() => {
    const [request, answer] = [this.request(), this.answer()];
    return request.ok && answer.ok
      ? upgradeResponseChecks(answer.value, offerOf(request.value))
      : [];
  });
  readonly answerVerdicts = computed(() => {
    const [request, answer] = [this.request(), this.answer()];
    return request.ok && answer.ok ? responseVerdicts(answer.value, offerOf(request.value)) : [];
  });

  /** The same handshake over HTTP/2; `null` for a request that is no HTTP. */
  readonly twin = computed(() => {
    const [request, answer, address] = [this.request(), this.answer(), this.address()];
    if (!request.ok) return null;
    const isSecure = address.ok && address.value.isSecure;
    const fields = extendedConnect(request.value, isSecure);
    const kept = new Set(fields.map(([name]) => name));
    return {
      request: fields,
      answer: answer.ok ? extendedConnectAnswer(answer.value) : [],
      dropped: request.value.headers
        .map(([name]) => name)
        .filter((name) => !kept.has(name.toLowerCase())),
    };
  });

  /** Bytes and fields of one of the two messages. */
  readonly shown = signal<'request' | 'answer'>('request');
  readonly bytes = computed(() =>
    bytesOfLines(this.shown() === 'request' ? this.#state().request : this.answerLines()),
  );
  readonly field = computed(() =>
    this.shown() === 'request'
      ? dissectHttpRequest(this.bytes()).field
      : dissectHttpResponse(this.bytes(), HEAD_ONLY).field,
  );

  /** Takes the state of a link over. */
  open(fragment: string): readonly LinkProblem[] {
    const { state, problems } = readHandshakeFragment(fragment);
    this.#state.set(state);
    // No address says which of the two is looked at.
    this.shown.set('request');
    return problems;
  }

  goTo(address: string): void {
    this.#state.update((state) => withAddress(state, address));
  }

  change(part: Partial<HandshakeState>): void {
    this.#state.update((state) => ({ ...state, ...part }));
  }

  /** @param bytes - 16 of chance. */
  useKey(bytes: Uint8Array): void {
    this.#state.update((state) => ({
      ...state,
      request: withField(state.request, 'Sec-WebSocket-Key', toBase64(bytes)),
    }));
  }

  show(message: string): void {
    if (message === 'request' || message === 'answer') this.shown.set(message);
  }
}
