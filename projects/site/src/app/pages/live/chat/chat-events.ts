/** The two rooms of the chat. */
export const ROOMS = ['lobby', 'workshop'] as const;

export type Room = (typeof ROOMS)[number];

export interface ChatMessage {
  readonly id: number;
  readonly room: Room;
  readonly from: string;
  readonly text: string;
}

/** What a room looks like to somebody who comes in. */
export interface RoomState {
  readonly people: readonly string[];
  readonly messages: readonly ChatMessage[];
}

/** What the server says. */
export interface ChatEvents {
  /** Once, to everybody who connects. */
  welcome: (text: string) => void;
  message: (message: ChatMessage) => void;
  presence: (room: Room, people: readonly string[]) => void;
  typing: (room: Room, name: string, isTyping: boolean) => void;
}

/** What a client may ask for. A name or text that is refused is answered with `false`. */
export interface ChatCommands {
  enter: (room: Room, answer: (state: RoomState) => void) => void;
  say: (text: string, answer: (isTaken: boolean) => void) => void;
  typing: (isTyping: boolean) => void;
  rename: (name: string, answer: (isTaken: boolean) => void) => void;
}
