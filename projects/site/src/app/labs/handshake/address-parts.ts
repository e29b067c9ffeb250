import { Component, computed, input } from '@angular/core';
import { decodeAddress, dissectAddress } from '@wirelight/protocols';
import { HANDSHAKE_WORDS } from '../../words/handshake-words';

/** A WebSocket address taken apart: what each part becomes, or the rule that it breaks. */
@Component({
  selector: 'lab-address-parts',
  template: `
    @if (error(); as error) {
      <p class="refused" role="status">
        <span aria-hidden="true">✗ </span>{{ error.rule }}
        <a [href]="'/errors#' + error.code">{{ error.code }}</a>
      </p>
    } @else {
      <table>
        <thead>
          <tr>
            @for (head of words.addressHead; track head) {
              <th scope="col">{{ head }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (part of parts(); track part.name) {
            <tr>
              <th scope="row">{{ part.name }}</th>
              <td>
                <code>{{ part.value }}</code>
              </td>
              <td>{{ part.meaning }}</td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styleUrls: ['./address-parts.css', '../../../../../visuals/src/folded-table/folded-table.css'],
})
export class AddressParts {
  readonly address = input.required<string>();

  protected readonly words = HANDSHAKE_WORDS;
  protected readonly error = computed(() => {
    const read = decodeAddress(this.address());
    return read.ok ? null : read.error;
  });
  protected readonly parts = computed(() => {
    const read = decodeAddress(this.address());
    if (!read.ok) return [];
    const { scheme, port } = read.value;
    const parts = dissectAddress(this.address())
      .field.children.filter(({ name }) => name !== 'separator')
      .map(({ name, value, meaning }) => ({ name, value: String(value), meaning }));
    if (parts.some(({ name }) => name === 'port')) return parts;
    const usual = {
      name: this.words.portUnwritten,
      value: this.words.portUsual(scheme, port),
      meaning: this.words.portBecomes,
    };
    return [...parts.slice(0, 2), usual, ...parts.slice(2)];
  });
}
