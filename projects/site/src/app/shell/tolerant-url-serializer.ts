import { DefaultUrlSerializer, type UrlTree } from '@angular/router';

/**
 * Reads addresses with a percent sign that begins no character, as links have that were cut short. The router's own
 * serializer throws, and the reader would find himself on the home page.
 */
export class TolerantUrlSerializer extends DefaultUrlSerializer {
  override parse(url: string): UrlTree {
    try {
      return super.parse(url);
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
      return super.parse(url.replaceAll('%', '%25'));
    }
  }
}
