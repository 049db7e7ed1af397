package dev.seatrial.kubectl.resource;

import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Resource;
import dev.seatrial.tree.GoText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the words for kinds mean: {@code deploy}, {@code pods,svc}, {@code all}. */
public final class ResourceTypes {
  private final Catalog catalog;

  /** The words for the kinds of a catalogue. */
  public ResourceTypes(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The kind that a word means. */
  // As mappingFor in cli-runtime/pkg/resource/builder.go, v0.37.
  public Resource one(String word) {
    return catalog.named(word).orElseThrow(() -> new KubectlError(unknown(word)));
  }

  /** The kind that a word means, for verbs that ask for it themselves and tell it more shortly. */
  // As KindFor in apimachinery/pkg/api/meta/restmapper.go and checkErr in
  // kubectl/pkg/cmd/util/helpers.go, v0.37.
  public Resource mapped(String word) {
    return catalog.named(word).orElseThrow(() -> KubectlError.bare(unknown(word)));
  }

  /** The kinds that a list of words means, each once. */
  List<Resource> many(String words) {
    Set<Resource> found = new LinkedHashSet<>();
    for (String word : expanded(words)) {
      found.add(one(word));
    }
    return List.copyOf(found);
  }

  /** The words of a list, categories such as {@code all} replaced by what is in them. */
  List<String> expanded(String words) {
    List<String> all = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      List<String> members =
          catalog.preferredResources().stream()
              .filter(resource -> resource.categories().contains(word))
              .map(Resource::groupResource)
              .toList();
      all.addAll(members.isEmpty() ? List.of(word) : members);
    }
    return all;
  }

  /** What is said of a word that means no kind. */
  public static String unknown(String word) {
    int dot = word.indexOf('.');
    String text = "the server doesn't have a resource type ";
    return dot < 0
        ? text + GoText.quoted(word)
        : text
            + GoText.quoted(word.substring(0, dot))
            + " in group "
            + GoText.quoted(word.substring(dot + 1));
  }
}
