package dev.seatrial.kubectl;

import dev.seatrial.apiserver.WriteOptions.FieldValidation;
import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.SilentExit;
import dev.seatrial.kubectl.print.OutputFlags;
import dev.seatrial.kubectl.print.OutputFormats;
import dev.seatrial.kubectl.resource.Item;
import dev.seatrial.kubectl.resource.ManifestFiles;
import dev.seatrial.kubectl.resource.Manifests;
import dev.seatrial.kubectl.resource.Query;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ListTree;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens objects in an editor, again and again until they are right or the user gives up. */
// As Run in kubectl/pkg/cmd/util/editor/editoptions.go, v0.37.
final class EditSession {
  private final Call call;
  private final String header;
  private final Saving saving;
  private final boolean json;
  private Optional<Path> lastFile = Optional.empty();

  /** What is done with the objects of an edited text. */
  interface Saving {
    void save(Item edited, Outcome outcome);
  }

  /** How the objects of one round fared. */
  static final class Outcome {
    private final EditHeader header = new EditHeader();
    private boolean retryable;
    private boolean missing;

    EditHeader header() {
      return header;
    }

    /** An object that the same text may suit another time. */
    void retryable() {
      retryable = true;
    }

    /** An object that is not there any more. */
    void missing() {
      missing = true;
    }
  }

  EditSession(Call call, String header, Saving saving) {
    this.call = call;
    this.header = header;
    this.saving = saving;
    this.json = call.flags().text("output").equals("json");
  }

  /** Edits the objects together. */
  void edit(List<Item> items) {
    EditorProgram editor = EditorProgram.of(call);
    String original = text(items);
    EditText shown = new EditText(original);
    Outcome last = new Outcome();
    boolean failed = false;
    while (true) {
      String head = json ? "" : last.header.text(header);
      EditorProgram.Edited edited = launched(editor, head + shown.text());
      EditText text = new EditText(edited.text());
      if (failed && text.isSameAs(shown)) {
        throw preserved(
            edited.file(), new KubectlError("Edit cancelled, no valid changes were saved."));
      }
      lastFile.ifPresent(EditSession::delete);
      lastFile = Optional.of(edited.file());
      last = round(items, original, text);
      if (last.header.isEmpty()) {
        return;
      }
      failed = true;
      shown = new EditText(text.stripped());
    }
  }

  private EditorProgram.Edited launched(EditorProgram editor, String text) {
    try {
      return editor.edit(text, json ? ".json" : ".yaml");
    } catch (KubectlError error) {
      throw lastFile.map(file -> preserved(file, error)).orElse(error);
    }
  }

  /** One look at what the user has made; without reasons in its header, it is done with. */
  private Outcome round(List<Item> items, String original, EditText text) {
    Outcome outcome = new Outcome();
    boolean checked = call.validation() != FieldValidation.IGNORE;
    Optional<String> problem = checked ? text.problem() : Optional.empty();
    if (problem.isPresent()) {
      outcome.header.failed(items.get(0), problem.get());
      call.err("error: " + title(items.get(0)) + " is invalid\n");
      return outcome;
    }
    if (text.isSameAs(new EditText(original))) {
      return cancelled("Edit cancelled, no changes made.");
    }
    if (text.stripped().isBlank()) {
      return cancelled("Edit cancelled, saved file was empty.");
    }
    List<Item> edited;
    try {
      edited = read(text);
    } catch (KubectlError unreadable) {
      outcome.header.unreadable(unreadable.message());
      return outcome;
    }
    try {
      edited.forEach(this::checkNamespace);
      edited.forEach(item -> saving.save(item, outcome));
    } catch (KubectlError error) {
      throw preserved(lastFile.orElseThrow(), error);
    }
    end(outcome);
    return outcome;
  }

  private Outcome cancelled(String why) {
    call.err(why + "\n");
    lastFile.ifPresent(EditSession::delete);
    return new Outcome();
  }

  private void end(Outcome outcome) {
    Path file = lastFile.orElseThrow();
    if (outcome.retryable) {
      call.err("You can run `kubectl replace -f " + file + "` to try this update again.\n");
      throw new SilentExit();
    }
    if (outcome.missing) {
      call.err("The edits you made on deleted resources have been saved to \"" + file + "\"\n");
      throw new SilentExit();
    }
    if (outcome.header.isEmpty()) {
      delete(file);
    }
  }

  private List<Item> read(EditText text) {
    List<Item> items = new ArrayList<>();
    ManifestFiles.Source source =
        new ManifestFiles.Source("edited-file", () -> text.text().getBytes(StandardCharsets.UTF_8));
    new Manifests(call.api().catalog(), false).read(source, items::add);
    return items;
  }

  // As RequireNamespace in cli-runtime/pkg/resource/visitor.go, v0.37.
  private void checkNamespace(Item item) {
    boolean other = !item.namespace().isEmpty() && !item.namespace().equals(call.namespace());
    if (item.resource().namespaced() && other) {
      throw Query.otherNamespace(item.namespace(), call.namespace());
    }
  }

  private KubectlError preserved(Path file, KubectlError error) {
    if (Files.exists(file)) {
      call.err("A copy of your changes has been stored to \"" + file + "\"\n");
    }
    return error;
  }

  private String text(List<Item> items) {
    List<Tree> objects =
        items.stream().map(item -> item.tree().without("metadata", "managedFields")).toList();
    Tree whole =
        objects.size() == 1
            ? objects.get(0)
            : new ObjectBuilder()
                .put("apiVersion", "v1")
                .put("kind", "List")
                .put("metadata", ObjectTree.EMPTY)
                .put("items", new ListTree(objects))
                .build();
    StringBuilder text = new StringBuilder();
    OutputFlags format = OutputFlags.of(format(), name -> Optional.empty());
    OutputFormats.ofVerb(format, "", text::append).print(whole);
    return text.toString();
  }

  private String format() {
    String output = call.flags().text("output");
    if (!List.of("", "json", "kyaml", "yaml").contains(output)) {
      throw new KubectlError(
          "unable to match a printer suitable for the output format "
              + GoText.quoted(output)
              + ", allowed formats are: json,kyaml,yaml");
    }
    return output.isEmpty() ? "yaml" : output;
  }

  static String title(Item item) {
    return item.resource().groupResource() + " \"" + item.name() + "\"";
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
