import { type ModuleWithProviders, NgModule } from '@angular/core';
import type { SocketIoConfig } from './socket-io-config';
import { socketProviders } from './socket-providers';

/** `provideSocketIo` for applications made of NgModules. */
@NgModule({})
export class SocketIoModule {
  /**
   * The module with one `WrappedSocket`, made when first injected and destroyed with its injector.
   *
   * @param config - Where and how to connect.
   */
  static forRoot(config: SocketIoConfig): ModuleWithProviders<SocketIoModule> {
    return { ngModule: SocketIoModule, providers: socketProviders(config) };
  }
}
