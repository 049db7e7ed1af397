package dev.seatrial.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The binary resource with everything that the bundled versions know. */
final class Bundle {
  private static final Bundle BUNDLED = new Bundle(resource());

  private final Strings strings;
  private final List<String> versions;
  private final List<Optional<GoTypes>> types = new ArrayList<>();
  private final int[] packages;
  private final int[] names;
  private final int[] bodies;
  private final int kinds;

  Bundle(byte[] bytes) {
    PackReader head = new PackReader(new Strings(bytes, 0), 0);
    if (head.number() != PackFormat.FORMAT) {
      throw new IllegalStateException(PackFormat.RESOURCE + " is stale; build again");
    }
    int size = head.number();
    this.strings = new Strings(bytes, head.position());
    PackReader in = new PackReader(strings, head.position() + size);
    this.versions = in.strings();
    for (int i = 0; i < versions.size(); i++) {
      types.add(Optional.empty());
    }
    int count = in.number();
    this.packages = new int[count];
    this.names = new int[count];
    this.bodies = new int[count];
    for (int i = 0, offset = 0; i < count; i++) {
      packages[i] = in.number();
      names[i] = in.number();
      bodies[i] = offset;
      offset += in.number();
    }
    int bodiesSize = in.number();
    for (int i = 0; i < count; i++) {
      bodies[i] += in.position();
    }
    this.kinds = in.position() + bodiesSize;
  }

  static Bundle get() {
    return BUNDLED;
  }

  /** The versions, oldest first, each with its patch. */
  List<String> versions() {
    return versions;
  }

  int typeCount() {
    return names.length;
  }

  String typePackage(int index) {
    return strings.get(packages[index]);
  }

  String typeName(int index) {
    return strings.get(names[index]);
  }

  PackReader typeBody(int index) {
    return new PackReader(strings, bodies[index]);
  }

  /** The part with groups, resources, other kinds and lifecycles. */
  PackReader kinds() {
    return new PackReader(strings, kinds);
  }

  PackReader at(int position) {
    return new PackReader(strings, position);
  }

  /** The types of the version at a position. */
  synchronized GoTypes types(int version) {
    if (types.get(version).isEmpty()) {
      types.set(version, Optional.of(new GoTypes(this, 1L << version)));
    }
    return types.get(version).get();
  }

  private static byte[] resource() {
    String file = System.getProperty(PackFormat.FILE, "");
    try {
      return file.isEmpty() ? onClassPath() : Files.readAllBytes(Path.of(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] onClassPath() throws IOException {
    try (InputStream in = Bundle.class.getResourceAsStream(PackFormat.RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            PackFormat.RESOURCE + " is not on the class path; the build packs it from schemas/");
      }
      return in.readAllBytes();
    }
  }
}
