import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  viewChildren,
} from '@angular/core';
import { HANDSHAKE_WORDS } from '../../words/handshake-words';
import { cleanLine, MAX_LINE, MAX_LINES } from './handshake-state';

/** The head of an HTTP message, a text field for each line. */
@Component({
  selector: 'lab-header-lines',
  template: `
    <ol [attr.aria-label]="label()">
      @for (line of lines(); track $index) {
        <li>
          <input
            #text
            type="text"
            spellcheck="false"
            autocomplete="off"
            [attr.maxlength]="maxLine"
            [attr.aria-label]="words.line(label(), $index + 1)"
            [value]="line"
            (input)="write($index, text.value)"
          />
          @if ($index > 0) {
            <button
              type="button"
              [attr.aria-label]="words.removeLine($index + 1)"
              (click)="remove($index)"
            >
              <span aria-hidden="true">×</span>
            </button>
          }
        </li>
      }
    </ol>
    @if (lines().length < maxLines) {
      <button type="button" class="action" (click)="add()">{{ words.addLine }}</button>
    }
  `,
  styleUrl: './header-lines.css',
})
export class HeaderLines {
  /** What the message is called, e.g. `Request`. */
  readonly label = input.required<string>();
  /** Start line and header fields, without line ends. */
  readonly lines = input.required<readonly string[]>();
  readonly linesChange = output<readonly string[]>();

  private readonly injector = inject(Injector);
  private readonly fields = viewChildren<ElementRef<HTMLElement>>('text');
  protected readonly words = HANDSHAKE_WORDS;
  protected readonly maxLine = MAX_LINE;
  protected readonly maxLines = MAX_LINES;

  protected write(at: number, text: string): void {
    this.linesChange.emit(
      this.lines().map((line, index) => (index === at ? cleanLine(text) : line)),
    );
  }

  protected remove(at: number): void {
    this.linesChange.emit(this.lines().filter((_, index) => index !== at));
  }

  /** A new line at the end, and the focus in it: who adds one wants to write it. */
  protected add(): void {
    this.linesChange.emit([...this.lines(), '']);
    afterNextRender(() => this.fields().at(-1)?.nativeElement.focus(), {
      injector: this.injector,
    });
  }
}
