package dev.seatrial.schema;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Packs the schemas folder into the binary resource; the build runs it after compiling. */
final class SchemaPacker {
  private SchemaPacker() {}

  /** Takes the schemas folder and the file to write. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.write(target, packed(Path.of(args[0])));
  }

  static byte[] packed(Path folder) throws IOException {
    Tree kinds = Json.read(Files.readString(folder.resolve("kinds.json")));
    Tree lifecycles = Json.read(Files.readString(folder.resolve("lifecycles.json")));
    List<String> versions = kinds.items("versions").stream().map(SchemaPacker::text).toList();
    TypePacker types = new TypePacker(typesIn(folder.resolve("types")), Spans.of(versions));
    KindPacker kindPacker = new KindPacker(types, kinds, lifecycles);
    StringTable strings = new StringTable();
    write(versions, types, kindPacker, new PackWriter(strings));
    PackWriter table = strings.settle();
    PackWriter out = new PackWriter(strings);
    out.number(PackFormat.FORMAT);
    out.sized(table);
    write(versions, types, kindPacker, out);
    return out.toBytes();
  }

  private static void write(
      List<String> versions, TypePacker types, KindPacker kinds, PackWriter out) {
    out.strings(versions);
    types.pack(out);
    kinds.pack(out);
  }

  static String text(Tree tree) {
    return tree.text("");
  }

  /** Every type's lines by its full name, one file a Go package. */
  private static Map<String, List<Tree>> typesIn(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(file -> file.toString().endsWith(".json")).toList();
    }
    Map<String, List<Tree>> types = new TreeMap<>();
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      String goPackage = name.substring(0, name.length() - ".json".length());
      ObjectTree named = Json.read(Files.readString(file)).object();
      for (String type : named.names()) {
        types.put(goPackage + "." + type, named.items(type));
      }
    }
    return types;
  }
}
