package dev.seatrial.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.seatrial.tree.Json;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemasFolderTest {
  private static final Path FOLDER = Path.of("schemas");
  private static final List<String> GO_TYPES =
      List.of("string", "bool", "int", "int32", "int64", "uint8", "float64");

  @Test
  void everyFileIsAsTheGeneratorWroteIt() throws Exception {
    Tree files = provenance().at("files");
    for (String name : files.object().names()) {
      assertEquals(files.text("", name), digest(FOLDER.resolve(name)), name);
    }
  }

  @Test
  void noFileLacksItsProvenance() throws IOException {
    Set<String> known = new TreeSet<>(provenance().object("files").names());
    known.add("provenance.json");
    Set<String> found = new TreeSet<>();
    try (Stream<Path> all = Files.walk(FOLDER)) {
      all.filter(file -> file.toString().endsWith(".json"))
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("generator/") && !name.startsWith("seatrial/"))
          .forEach(found::add);
    }
    assertEquals(known, found);
  }

  @Test
  void everyVersionComesFromFiveModulesWithTheirSums() throws IOException {
    List<Tree> modules = provenance().items("modules");
    assertEquals(5 * KubernetesVersion.all().size(), modules.size());
    for (Tree module : modules) {
      assertTrue(module.text("", "sum").startsWith("h1:"), module.toJson());
    }
    for (KubernetesVersion version : KubernetesVersion.all()) {
      String tag = "v" + version.patch();
      assertTrue(modules.stream().anyMatch(m -> m.text("", "version").equals(tag)), tag);
    }
  }

  @Test
  void theBinaryResourceIsPackedFromThisFolderAndSmall() throws IOException {
    byte[] packed = SchemaPacker.packed(FOLDER);
    try (var resource = Bundle.class.getResourceAsStream(PackFormat.RESOURCE)) {
      assertArrayEquals(packed, resource.readAllBytes());
    }
    assertTrue(packed.length <= 100_000, packed.length + " bytes");
  }

  @Test
  void everyTypeThatIsReferredToResolvesInEveryVersion() {
    for (KubernetesVersion version : KubernetesVersion.all()) {
      Set<String> seen = new LinkedHashSet<>();
      for (Resource resource : Catalog.of(version).allResources()) {
        String kind = version + " " + resource.apiVersion() + " " + resource.kind();
        assertEquals(Type.OBJECT, resource.schema().type(), kind);
        walk(resource.schema(), kind, seen);
      }
      assertTrue(seen.size() > 500, version + " has " + seen.size() + " types");
    }
  }

  private static void walk(Schema schema, String place, Set<String> seen) {
    GoType go = schema.goType().orElseThrow();
    if (go instanceof GoNamed named && !seen.add(named.packagePath() + "." + named.name())) {
      return;
    }
    if (go instanceof GoType.Basic basic) {
      assertTrue(GO_TYPES.contains(basic.text()), place + " refers to " + basic.text());
    }
    for (Field field : schema.fields()) {
      assertTrue(field.versions().versions().size() > 0, place + "." + field.name());
      walk(field.schema(), place + "." + field.name(), seen);
    }
    if (schema.type() == Type.LIST || schema.type() == Type.MAP) {
      walk(schema.items(), place + "[]", seen);
    }
  }

  private static Tree provenance() throws IOException {
    return Json.read(Files.readString(FOLDER.resolve("provenance.json")));
  }

  private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return "sha256:" + HexFormat.of().formatHex(sum);
  }
}
