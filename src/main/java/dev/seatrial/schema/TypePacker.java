package dev.seatrial.schema;

import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Packs the Go types of the schemas folder. */
final class TypePacker {
  private final Map<String, List<Tree>> types;
  private final List<String> names;
  private final Spans spans;

  TypePacker(Map<String, List<Tree>> types, Spans spans) {
    this.types = types;
    this.names = List.copyOf(types.keySet());
    this.spans = spans;
  }

  Spans spans() {
    return spans;
  }

  /** The number of a type, shortened as in the schemas folder. */
  int index(String shortName) {
    int index = names.indexOf(expanded(shortName, ""));
    if (index < 0) {
      throw new IllegalArgumentException("the schemas folder has no type \"" + shortName + "\"");
    }
    return index;
  }

  void pack(PackWriter out) {
    PackWriter bodies = out.part();
    out.number(names.size());
    for (String name : names) {
      PackWriter body = out.part();
      packBody(name, body);
      out.string(packageOf(name));
      out.string(name.substring(packageOf(name).length() + 1));
      out.number(body.size());
      bodies.raw(body);
    }
    out.sized(bodies);
  }

  private void packBody(String name, PackWriter out) {
    List<Tree> heads = new ArrayList<>();
    List<Tree> fields = new ArrayList<>();
    for (Tree line : types.getOrDefault(name, List.of())) {
      (has(line, "name", "inline", "inner") ? fields : heads).add(line);
    }
    out.number(heads.size());
    heads.forEach(head -> packHead(head, packageOf(name), out));
    out.number(fields.size());
    fields.forEach(field -> packField(field, packageOf(name), out));
  }

  private void packHead(Tree head, String goPackage, PackWriter out) {
    out.number(spans.mask(head, spans.all()));
    out.number(head.textAt("is").flatMap(TypePacker::form).map(PackFormat::code).orElse(0));
    Optional<String> go = head.textAt("go").filter(text -> !text.equals("struct"));
    out.flag(go.isPresent());
    go.ifPresent(text -> packType(text, goPackage, out));
    out.strings(head.items("enum").stream().map(SchemaPacker::text).toList());
    out.flag(head.text("", "map").equals("atomic"));
  }

  private static Optional<Type> form(String is) {
    return is.equals("inner")
        ? Optional.empty()
        : Optional.of(Type.valueOf(is.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private void packField(Tree line, String goPackage, PackWriter out) {
    boolean inline = line.at("inline").isPresent();
    String type = line.text(line.text("", "inline"), "type");
    String name = line.text("", "name");
    String embeddedName = type.substring(type.lastIndexOf('.') + 1).replace("*", "");
    String goName = line.text(inline ? embeddedName : GoTypes.capital(name), "go");
    goName = line.text(goName, "inner");
    boolean named = !goName.equals(GoTypes.capital(name));
    boolean traits = has(line, "list", "map", "patch", "mergeKey", "default");
    boolean masked = line.at("in").isPresent();
    int flags =
        (named ? PackFormat.GO_NAME : 0)
            | (inline ? PackFormat.INLINE : 0)
            | (inline || line.flag(false, "embedded") ? PackFormat.EMBEDDED : 0)
            | (line.flag(false, "required") ? PackFormat.REQUIRED : 0)
            | (line.flag(false, "always") ? PackFormat.ALWAYS : 0)
            | (traits ? PackFormat.TRAITS : 0)
            | (masked ? PackFormat.MASK : 0);
    out.number(flags);
    out.string(name);
    if (named) {
      out.string(goName);
    }
    packType(type, goPackage, out);
    if (traits) {
      packTraits(line, out);
    }
    if (masked) {
      out.number(spans.mask(line, 0));
    }
  }

  private static boolean has(Tree line, String... keys) {
    return List.of(keys).stream().anyMatch(key -> line.at(key).isPresent());
  }

  private static void packTraits(Tree line, PackWriter out) {
    Optional<String> list = line.textAt("list");
    out.number(
        list.map(name -> PackFormat.code(ListType.valueOf(name.toUpperCase(Locale.ROOT))))
            .orElse(0));
    out.strings(line.items("keys").stream().map(SchemaPacker::text).toList());
    out.flag(line.text("", "map").equals("atomic"));
    out.strings(line.items("patch").stream().map(SchemaPacker::text).toList());
    out.string(line.text("", "mergeKey"));
    out.string(line.at("default").isPresent() ? line.at("default").toJson() : "");
  }

  private void packType(String text, String goPackage, PackWriter out) {
    if (text.startsWith("*")) {
      out.number(PackFormat.POINTER);
      packType(text.substring(1), goPackage, out);
    } else if (text.startsWith("[]")) {
      out.number(PackFormat.SLICE);
      packType(text.substring(2), goPackage, out);
    } else if (text.startsWith("map[")) {
      int close = text.indexOf(']');
      out.number(PackFormat.MAP);
      packType(text.substring("map[".length(), close), goPackage, out);
      packType(text.substring(close + 1), goPackage, out);
    } else {
      packNamed(expanded(text, goPackage), out);
    }
  }

  private void packNamed(String name, PackWriter out) {
    int index = names.indexOf(name);
    out.number(index < 0 ? PackFormat.BASIC : PackFormat.NAMED);
    if (index < 0) {
      out.string(name);
    } else {
      out.number(index);
    }
  }

  // The folder shortens the packages that most types come from, and leaves a file's own out.
  private String expanded(String name, String goPackage) {
    if (types.containsKey(goPackage + "." + name)) {
      return goPackage + "." + name;
    }
    String api = "k8s.io/api/" + name;
    String meta = "k8s.io/apimachinery/pkg/apis/" + name;
    boolean own = !name.contains(".") && Character.isUpperCase(name.charAt(0));
    return types.containsKey(api)
        ? api
        : types.containsKey(meta) ? meta : own ? goPackage + "." + name : name;
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
