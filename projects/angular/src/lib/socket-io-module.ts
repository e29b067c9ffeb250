import { type ModuleWithProviders, NgModule } from '@angular/core';
import type { SocketFeature } from './providers/socket-feature';
import { type SocketIoConfigSource, socketProviders } from './socket-providers';

/** `provideSocketIo` for applications made of NgModules. */
@NgModule({})
export class SocketIoModule {
  /**
   * The module with one `WrappedSocket`, made when first injected and destroyed with its injector.
   *
   * @param config - As for `provideSocketIo`.
   * @param features - Extras such as `withAuth(...)`.
   */
  static forRoot(
    config: SocketIoConfigSource,
    ...features: readonly SocketFeature[]
  ): ModuleWithProviders<SocketIoModule> {
    return { ngModule: SocketIoModule, providers: socketProviders(config, features) };
  }
}
