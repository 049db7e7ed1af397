package dev.seatrial.schema;

import dev.seatrial.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Packs groups, resources, other kinds and lifecycles of the schemas folder. */
final class KindPacker {
  private static final List<String> VERBS =
      List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");
  private static final List<String> SUBRESOURCE_VERBS = List.of("get", "patch", "update");

  private final TypePacker types;
  private final Tree kinds;
  private final Tree lifecycles;
  private final Spans spans;

  KindPacker(TypePacker types, Tree kinds, Tree lifecycles) {
    this.types = types;
    this.kinds = kinds;
    this.lifecycles = lifecycles;
    this.spans = types.spans();
  }

  void pack(PackWriter out) {
    List<Tree> groups = kinds.items("groups");
    out.number(groups.size());
    for (Tree group : groups) {
      out.number(spans.mask(group, spans.all()));
      out.string(group.text("", "name"));
      out.strings(texts(group, "versions", List.of()));
    }
    packEntries(kinds.items("resources"), out);
    packEntries(kinds.items("others"), out);
    out.number(lifecycles.items().size());
    lifecycles.items().forEach(line -> packLifecycle(line, out));
  }

  private void packEntries(List<Tree> lines, PackWriter out) {
    out.number(lines.size());
    for (Tree line : lines) {
      PackWriter body = out.part();
      body.number(types.index(line.text("", "type")));
      if (line.at("plural").isPresent()) {
        packResource(line, body);
      }
      out.number(spans.mask(line, spans.all()));
      out.string(line.text("", "apiVersion"));
      out.string(line.text("", "kind"));
      out.sized(body);
    }
  }

  private static void packResource(Tree line, PackWriter out) {
    boolean namespaced = line.flag(false, "namespaced");
    boolean served = !line.flag(false, "off");
    String kind = line.text("", "kind");
    out.number((namespaced ? PackFormat.NAMESPACED : 0) | (served ? PackFormat.SERVED : 0));
    out.string(line.text("", "plural"));
    out.string(line.text(kind.toLowerCase(Locale.ROOT), "singular"));
    out.strings(texts(line, "short", List.of()));
    out.strings(texts(line, "categories", List.of()));
    out.strings(texts(line, "verbs", VERBS));
    out.number(line.items("subresources").size());
    for (Tree sub : line.items("subresources")) {
      out.string(sub.text("", "name"));
      out.string(sub.text(line.text("", "apiVersion"), "apiVersion"));
      out.string(sub.text(kind, "kind"));
      out.strings(texts(sub, "verbs", SUBRESOURCE_VERBS));
    }
  }

  private static void packLifecycle(Tree line, PackWriter out) {
    out.string(line.text("", "apiVersion"));
    out.string(line.text("", "kind"));
    for (String when : List.of("introduced", "deprecated", "removed")) {
      Optional<String> minor = line.textAt(when);
      out.number(minor.map(text -> Integer.parseInt(text.substring(2)) + 1).orElse(0));
    }
    String[] replacement = line.text(" ", "replacement").split(" ", 2);
    out.string(replacement[0]);
    out.string(replacement[1]);
  }

  private static List<String> texts(Tree line, String key, List<String> fallback) {
    return line.at(key).isPresent()
        ? line.items(key).stream().map(SchemaPacker::text).toList()
        : fallback;
  }
}
