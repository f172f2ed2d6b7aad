/** Where cited lines stand in another version of the source: the same, moved, changed, or gone. */
import type { DriftStatus } from '../schema/records';
import { lineMap, mapRange, type LineMap } from './lineMap';
import { isPython, type SourceFile } from './sourceFile';
import { linesBetween } from './sourceText';

export interface CitedLines {
  symbol?: string;
  start: number;
  end: number;
}

export interface Location {
  status: DriftStatus;
  /** Where the lines are now; for `changed`, what stands in their place. Absent for `gone`. */
  path?: string;
  start?: number;
  end?: number;
  /** Why a person has to look, for `changed` and `gone`. */
  reason?: string;
}

/** Remembers line maps, because many citations share a file. */
export class Locator {
  private readonly maps = new Map<string, LineMap>();

  /** @param to the file at the other revision, under its new name if it was renamed; absent if it does not exist there */
  locate(cited: CitedLines, from: SourceFile, to: SourceFile | undefined): Location {
    if (!to) return { status: 'gone', reason: 'the file does not exist' };
    const { path } = to;
    const at = (start: number, end: number): Location => ({
      status: path === from.path && start === cited.start ? 'same' : 'moved',
      path,
      start,
      end,
    });
    if (from.blob === to.blob) return at(cited.start, cited.end);

    const range = mapRange(this.map(from, to), cited.start, cited.end);
    const place = range?.whole ? range : findBlock(cited, from, to);
    if (place) {
      if (!leavesSymbol(cited, from, to, place)) return at(place.start, place.end);
      return { status: 'changed', path, ...bounds(place), reason: `the lines stand, but not in ${cited.symbol ?? ''}` };
    }
    if (cited.symbol !== undefined && definitions(to, cited.symbol).length === 0 && isPython(path)) {
      return { status: 'gone', path, reason: `${cited.symbol} is not defined any more` };
    }
    if (!range) return { status: 'gone', path, reason: 'the lines were deleted' };
    return { status: 'changed', path, ...bounds(range), reason: 'the text differs' };
  }

  private map(from: SourceFile, to: SourceFile): LineMap {
    const key = `${from.blob} ${to.blob}`;
    let map = this.maps.get(key);
    if (!map) {
      map = lineMap(from.lines, to.lines);
      this.maps.set(key, map);
    }
    return map;
  }
}

const bounds = ({ start, end }: { start: number; end: number }) => ({ start, end });

const definitions = (file: SourceFile, symbol: string | undefined) =>
  file.symbols().filter(({ name }) => name === symbol);

const holds = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The lines stood in the definition that the citation names, and now stand in none of that name. */
function leavesSymbol(cited: CitedLines, from: SourceFile, to: SourceFile, place: { start: number; end: number }): boolean {
  return (
    definitions(from, cited.symbol).some((definition) => holds(definition, cited)) &&
    !definitions(to, cited.symbol).some((definition) => holds(definition, place))
  );
}

/**
 * A block that was cut and pasted elsewhere, which a diff shows as removed and added. It counts when it stands in the
 * definition of the same name, or when it is long enough not to occur by chance and occurs once.
 */
function findBlock(cited: CitedLines, from: SourceFile, to: SourceFile): { start: number; end: number } | undefined {
  const block = linesBetween(from.lines, cited.start, cited.end);
  const places: { start: number; end: number }[] = [];
  for (let start = 1; start + block.length - 1 <= to.lines.length; start += 1) {
    if (block.every((line, index) => line === to.lines[start - 1 + index])) {
      places.push({ start, end: start + block.length - 1 });
    }
  }
  const homes = definitions(to, cited.symbol);
  const atHome = places.filter((place) => homes.some((home) => holds(home, place)));
  if (atHome.length === 1) return atHome[0];
  const distinctive = block.filter((line) => line.trim() !== '').join('').length >= 60;
  const symbolGone = cited.symbol !== undefined && homes.length === 0;
  return distinctive && !symbolGone && places.length === 1 ? places[0] : undefined;
}
