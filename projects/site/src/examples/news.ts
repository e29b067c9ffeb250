// Shown on the home page; compiled with the site, in no bundle.
import { Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideSocketIo, WrappedSocket } from '@wirelight/angular';

// #region use
@Component({ selector: 'app-root', template: `{{ latest() }}` })
class News {
  readonly #socket = inject(WrappedSocket);
  protected readonly latest = toSignal(this.#socket.fromEvent<string>('news'));

  async subscribe(topic: string): Promise<void> {
    await this.#socket.emitWithAck('subscribe', topic);
  }
}

void bootstrapApplication(News, {
  providers: [provideSocketIo({ url: 'https://news.example' })],
});
// #endregion
