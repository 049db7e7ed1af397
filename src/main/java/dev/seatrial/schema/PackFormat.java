package dev.seatrial.schema;

import java.util.List;

/** The codes of the binary resource that the build packs the schemas folder into. */
final class PackFormat {
  /** The resource beside this class. */
  static final String RESOURCE = "schemas.bin";

  /** The property with which the launcher names the same as a file: opening its jar costs 10 ms. */
  static final String FILE = "seatrial.schemas";

  /** Changes whenever the format does, so that a stale resource is told at once. */
  static final int FORMAT = 1;

  static final int BASIC = 0;
  static final int POINTER = 1;
  static final int SLICE = 2;
  static final int MAP = 3;
  static final int NAMED = 4;

  static final int GO_NAME = 1;
  static final int INLINE = 2;
  static final int EMBEDDED = 4;
  static final int REQUIRED = 8;
  static final int ALWAYS = 16;
  static final int TRAITS = 32;
  static final int MASK = 64;

  static final int NAMESPACED = 1;
  static final int SERVED = 2;

  private static final List<Type> FORMS = List.of(Type.values());
  private static final List<ListType> LIST_TYPES = List.of(ListType.values());

  private PackFormat() {}

  static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }

  /** Forms and list types are packed as their position plus one; zero says none. */
  static Type form(int code) {
    return FORMS.get(code - 1);
  }

  static int code(Type form) {
    return FORMS.indexOf(form) + 1;
  }

  static ListType listType(int code) {
    return LIST_TYPES.get(code - 1);
  }

  static int code(ListType listType) {
    return LIST_TYPES.indexOf(listType) + 1;
  }
}
