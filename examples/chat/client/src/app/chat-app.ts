import { Component, inject } from '@angular/core';
import { Entrance } from './entrance/entrance';
import { RoomPage } from './room/room-page';
import { Visitor } from './visitor';

@Component({
  selector: 'chat-app',
  imports: [Entrance, RoomPage],
  template: `
    @if (visitor.hasEntered()) {
      <chat-room-page />
    } @else {
      <chat-entrance />
    }
  `,
})
export class ChatApp {
  protected readonly visitor = inject(Visitor);
}
