package dev.seatrial.cel.library;

import dev.seatrial.cel.value.ErrorValue;
import dev.seatrial.cel.value.IntValue;
import dev.seatrial.cel.value.TextValue;
import dev.seatrial.cel.value.Value;

/** The characters of a text by their positions, and what is found there. */
final class CharacterIndex {
  private static final IntValue NOWHERE = new IntValue(-1);

  private final int[] characters;

  private CharacterIndex(int[] characters) {
    this.characters = characters;
  }

  static CharacterIndex of(Value text) {
    return new CharacterIndex(text.text().codePoints().toArray());
  }

  Value charAt(long position) {
    if (position < 0 || position > characters.length) {
      return outOfRange(position);
    }
    return position == characters.length ? new TextValue("") : cut((int) position, 1);
  }

  Value indexOf(Value part, long from) {
    if (from < 0) {
      return outOfRange(from);
    }
    int[] sought = of(part).characters;
    if (sought.length == 0) {
      return new IntValue(Math.min(from, characters.length));
    }
    for (long i = from; i <= characters.length - sought.length; i++) {
      if (isAt(sought, (int) i)) {
        return new IntValue(i);
      }
    }
    return NOWHERE;
  }

  Value lastIndexOf(Value part) {
    if (part.text().isEmpty()) {
      return new IntValue(characters.length);
    }
    return characters.length == 0 ? NOWHERE : lastIndexOf(part, characters.length - 1);
  }

  Value lastIndexOf(Value part, long from) {
    if (from < 0) {
      return outOfRange(from);
    }
    int[] sought = of(part).characters;
    if (sought.length == 0) {
      return new IntValue(Math.min(from, characters.length));
    }
    if (from >= characters.length) {
      return NOWHERE;
    }
    for (long i = Math.min(from, characters.length - sought.length); i >= 0; i--) {
      if (isAt(sought, (int) i)) {
        return new IntValue(i);
      }
    }
    return NOWHERE;
  }

  private boolean isAt(int[] sought, int position) {
    for (int i = 0; i < sought.length; i++) {
      if (characters[position + i] != sought[i]) {
        return false;
      }
    }
    return true;
  }

  Value from(long start) {
    return start < 0 || start > characters.length
        ? outOfRange(start)
        : cut((int) start, characters.length - (int) start);
  }

  Value between(long start, long end) {
    if (start > end) {
      return new ErrorValue("invalid substring range. start: " + start + ", end: " + end);
    }
    if (start < 0 || start > characters.length) {
      return outOfRange(start);
    }
    return end > characters.length ? outOfRange(end) : cut((int) start, (int) (end - start));
  }

  private TextValue cut(int start, int length) {
    return new TextValue(new String(characters, start, length));
  }

  private static ErrorValue outOfRange(long position) {
    return new ErrorValue("index out of range: " + position);
  }
}
