import type { Recording } from '@wirelight/protocols';
import { callPathOf } from './call-path';
import { keyOf, OBJECT_KINDS } from './object-kinds';
import { factsOf, lineOf, nameOfObject, titleOf, wordOf } from './object-words';
import { objectLines, type ObjectLine } from './object-lines';
import { placeNames, type NamedBand } from './place-names';
import { placeObjects, type ObjectPlace } from './place-objects';
import {
  serverObjectsAt,
  type ObjectLink,
  type ServerObject,
  type ServerObjects,
} from './server-objects';

/** An object as it is drawn. */
export interface ObjectBox extends ObjectPlace {
  readonly key: string;
  /** The entry that told of it last. */
  readonly seq: number;
  readonly title: string;
  readonly line: string;
  /** Whether the chosen entry is about it. */
  readonly isLit: boolean;
  /** Whether the message of the chosen entry goes through it. */
  readonly isOnPath: boolean;
  /** A transport that is tried, beside the present one. */
  readonly isCandidate: boolean;
  /** Whether its words are set smaller. */
  readonly isNarrow: boolean;
}

/** An object in words. */
export interface ObjectRow {
  readonly key: string;
  readonly seq: number;
  readonly name: string;
  /** What objects of its kind are for, and how many there are. */
  readonly does: string;
  readonly facts: readonly string[];
  /** Names of the objects that it knows. */
  readonly knows: readonly string[];
  readonly isLit: boolean;
}

export interface ObjectGraphView {
  readonly height: number;
  readonly bands: readonly NamedBand[];
  readonly boxes: readonly ObjectBox[];
  readonly lines: readonly ObjectLine[];
  readonly rows: readonly ObjectRow[];
}

/** What of a run the picture is about. */
export interface GraphMoment {
  /** Name of the server in the recording. */
  readonly host: string;
  /** How many entries have happened. */
  readonly index: number;
  /** The entry that the reader looks at. */
  readonly selected: number | null;
  /** Pixels. */
  readonly width: number;
}

/** Letters of a line take so many pixels at most; so many stay free at the sides. */
const LETTER = 6.3;
const PADDING = 5;
/** Below this a title is set smaller, so that `websocket` fits. */
const NARROW = 76;

/** The objects of a server at a moment, and the way of one message through them. */
export function toObjectGraph(
  recording: Recording,
  { host, index, selected, width }: GraphMoment,
): ObjectGraphView {
  const ever = serverObjectsAt(recording, host, recording.entries.length);
  const { places, bands, height } = placeObjects([...ever.objects.values()], width);
  const now = withoutLeft(serverObjectsAt(recording, host, index));
  const chosen = selected === null ? undefined : recording.entries[selected];
  const lit = chosen?.object && chosen.from === host ? keyOf(chosen.object) : null;
  const path = selected === null ? [] : callPathOf(recording, host, selected);
  const way = path.flatMap(({ key }) => (key === null ? [] : [key]));
  const objects = [...now.objects.values()];
  const boxes = objects.flatMap((object): readonly ObjectBox[] => {
    const place = places.get(object.key);
    if (place === undefined) return [];
    const fits = Math.floor((place.width - PADDING) / LETTER);
    return [
      {
        ...place,
        key: object.key,
        seq: object.seq,
        title: cut(titleOf(object), fits),
        line: cut(lineOf(object, heldBy(object, now)), fits),
        isLit: object.key === lit,
        isOnPath: way.includes(object.key),
        isNarrow: place.width < NARROW,
        isCandidate:
          object.kind === 'transport' &&
          presentOf(object, now) === 'polling' &&
          titleOf(object) !== 'polling',
      },
    ];
  });
  return {
    height,
    bands: placeNames(bands, ever.links, places),
    boxes,
    lines: objectLines(now, places, way),
    rows: objects.map((object) => rowOf(object, now, object.key === lit)),
  };
}

/** A transport that was let go is on no list any more. */
function withoutLeft(known: ServerObjects): ServerObjects {
  const objects = new Map(
    [...known.objects].filter(
      ([, one]) =>
        one.kind !== 'transport' ||
        titleOf(one) === 'websocket' ||
        presentOf(one, known) !== 'websocket',
    ),
  );
  return { objects, links: known.links.filter((ends) => ends.every((key) => objects.has(key))) };
}

/** Name of the present transport of the session that a transport belongs to. */
function presentOf({ key }: ServerObject, { objects, links }: ServerObjects): string {
  const session = links.find(([from, to]) => to === key && from.startsWith('engine-socket '))?.[0];
  return wordOf(objects.get(session ?? '')?.state['transport']);
}

/** How many sessions, or sockets, an object has. */
function heldBy({ key, kind }: ServerObject, { links }: ServerObjects): number {
  if (kind === 'client') {
    return links.filter(([from, to]) => to === key && from.startsWith('socket ')).length;
  }
  return links.filter(([from, to]) => from === key && to.startsWith('engine-socket ')).length;
}

function rowOf(object: ServerObject, now: ServerObjects, isLit: boolean): ObjectRow {
  const { does, perWhat } = OBJECT_KINDS[object.kind];
  const knows = now.links.flatMap(([from, to]: ObjectLink) => {
    const other = from === object.key ? to : to === object.key ? from : null;
    const known = other === null ? undefined : now.objects.get(other);
    return known === undefined ? [] : [nameOfObject(known)];
  });
  return {
    key: object.key,
    seq: object.seq,
    name: nameOfObject(object),
    does: `${does}; ${perWhat}`,
    facts: factsOf(object),
    knows,
    isLit,
  };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(length - 1, 1))}…`;
}
