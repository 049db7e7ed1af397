package dev.seatrial.kustomize;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.seatrial.kustomize.FieldEdit.Missing;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.List;

/** Gives the images of a name another name, tag or digest. */
// As ImageTagTransformer.go and filters/imagetag in kustomize/api, v0.21.
final class ImageChange {
  private static final String VERSION = "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$";
  private static final List<String> CONTAINERS = List.of("containers", "initContainers");

  private final Tree entry;
  private final Pattern pattern;

  private ImageChange(Tree entry) {
    this.entry = entry;
    this.pattern = pattern(entry.text("", "name"));
  }

  private static Pattern pattern(String name) {
    try {
      // The name stands in the pattern as it is, so that a dot means any character.
      return Pattern.compile("^" + name + VERSION);
    } catch (PatternSyntaxException malformed) {
      throw new KustomizeException(
          "images: name \"" + name + "\" is no regular expression: " + malformed.getMessage());
    }
  }

  /** Does what one entry of {@code images} says. */
  static void apply(Resources resources, Tree entry) {
    ImageChange change = new ImageChange(entry);
    for (Resource each : resources.list()) {
      if (!each.type().kind().equals("CustomResourceDefinition")) {
        Tree anywhere = change.walked(each.tree());
        each.set(FieldEdit.applyAll(anywhere, FieldSpecs.IMAGES, Missing.STAYS, change::changed));
      }
    }
  }

  /** Finds containers wherever they are, as custom resources have them too. */
  private Tree walked(Tree tree) {
    if (tree instanceof ListTree list) {
      return ListTree.of(list.values().stream().map(this::walked).toList());
    }
    if (!(tree instanceof ObjectTree object)) {
      return tree;
    }
    ObjectTree walked = object.mapped(this::walked);
    for (String field : CONTAINERS) {
      if (walked.at(field) instanceof ListTree list) {
        walked =
            walked.with(field, ListTree.of(list.values().stream().map(this::container).toList()));
      }
    }
    return walked;
  }

  private Tree container(Tree container) {
    Tree image = container.at("image");
    return Scalars.isScalar(image) && !image.isUnset()
        ? container.with(changed(image), "image")
        : container;
  }

  private Tree changed(Tree image) {
    String text = Scalars.text(image);
    if (!pattern.matcher(text).find()) {
      return image;
    }
    Name name = Name.of(text);
    String newName = entry.text("", "newName");
    String tag = entry.text("", "newTag");
    String digest = entry.text("", "digest");
    String suffix = entry.text("", "tagSuffix");
    if (tag.isEmpty() && digest.isEmpty()) {
      tag = name.tag() + suffix;
      digest = suffix.isEmpty() ? name.digest() : "";
    }
    return Tree.of(
        (newName.isEmpty() ? name.name() : newName)
            + (tag.isEmpty() ? "" : ":" + tag)
            + (digest.isEmpty() ? "" : "@" + digest));
  }

  /** The parts of an image's name; a port of its registry belongs to the name. */
  // As Split in kustomize/api/internal/image/image.go.
  private record Name(String name, String tag, String digest) {
    static Name of(String image) {
      int slash = Math.max(0, image.indexOf('/'));
      int at = image.indexOf('@', slash);
      int colon = image.indexOf(':', slash);
      String digest = at < 0 ? "" : image.substring(at + 1);
      if (colon < 0 || at >= 0 && at < colon) {
        return new Name(at < 0 ? image : image.substring(0, at), "", digest);
      }
      String tag = at < 0 ? image.substring(colon + 1) : image.substring(colon + 1, at);
      return new Name(image.substring(0, colon), tag, digest);
    }
  }
}
