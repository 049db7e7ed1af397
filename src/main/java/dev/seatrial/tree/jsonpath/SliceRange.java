package dev.seatrial.tree.jsonpath;

/** Which positions of a list of known length a slice means. */
record SliceRange(int start, int end, int step) {
  // As evalArray in jsonpath.go, v0.37.
  static SliceRange of(Node.Slice slice, int length) {
    int start = slice.start().known() ? slice.start().value() : 0;
    if (start < 0) {
      start += length;
    }
    int end = slice.end().known() ? slice.end().value() : length;
    if (end < 0 || end == 0 && slice.end().derived()) {
      end += length;
    }
    if (start == end) {
      return new SliceRange(start, end, 1);
    }
    if (start >= length || start < 0) {
      throw outOfBounds(start, length);
    }
    if (end > length || end < 0) {
      throw outOfBounds(end - 1, length);
    }
    if (start > end) {
      throw new JsonPathException(
          "starting index " + start + " is greater than ending index " + end);
    }
    if (slice.step().known() && slice.step().value() <= 0) {
      throw new JsonPathException("step must be > 0");
    }
    return new SliceRange(start, end, slice.step().known() ? slice.step().value() : 1);
  }

  boolean isEmpty() {
    return start == end;
  }

  private static JsonPathException outOfBounds(int index, int length) {
    return new JsonPathException(
        "array index out of bounds: index " + index + ", length " + length);
  }
}
