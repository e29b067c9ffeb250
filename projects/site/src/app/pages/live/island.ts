import {
  afterNextRender,
  Component,
  createEnvironmentInjector,
  DestroyRef,
  EnvironmentInjector,
  inject,
  input,
  viewChild,
  ViewContainerRef,
  type EnvironmentProviders,
  type Provider,
  type Type,
} from '@angular/core';

/** A component with an environment injector of its own, as if it were an application within the page. Both end together. */
@Component({
  selector: 'live-island',
  template: `<div #shore hidden></div>`,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class Island {
  readonly component = input.required<Type<unknown>>();
  readonly providers = input.required<(Provider | EnvironmentProviders)[]>();

  private readonly shore = viewChild.required('shore', { read: ViewContainerRef });

  constructor() {
    const parent = inject(EnvironmentInjector);
    const destroyRef = inject(DestroyRef);
    afterNextRender(() => {
      const environmentInjector = createEnvironmentInjector(this.providers(), parent);
      this.shore().createComponent(this.component(), { environmentInjector });
      destroyRef.onDestroy(() => {
        environmentInjector.destroy();
      });
    });
  }
}
