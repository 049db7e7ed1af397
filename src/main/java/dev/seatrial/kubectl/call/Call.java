package dev.seatrial.kubectl.call;

import dev.seatrial.apiserver.Api;
import dev.seatrial.apiserver.WriteOptions;
import dev.seatrial.apiserver.WriteOptions.FieldValidation;
import dev.seatrial.authorization.User;
import dev.seatrial.cluster.Cluster;
import dev.seatrial.defaulting.Decoded;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.print.DryRun;
import dev.seatrial.kubectl.print.ObjectPrinter;
import dev.seatrial.kubectl.print.OutputFlags;
import dev.seatrial.kubectl.print.OutputFormats;
import dev.seatrial.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One call of a verb: what it was given, and what it works with. */
public final class Call {
  /** What a request took in recorded sessions. */
  private static final Duration REQUEST = Duration.ofMillis(10);

  private final Setting setting;
  private final Words words;
  private final Flags flags;
  private final Set<String> warned = new LinkedHashSet<>();
  private final Set<String> fromServer = new LinkedHashSet<>();
  private final Map<String, ObjectPrinter> printers = new LinkedHashMap<>();
  private final Map<String, ObjectPrinter> typedPrinters = new LinkedHashMap<>();
  private Optional<Api> api = Optional.empty();
  private boolean wrote;
  private Optional<DryRun> dryRun = Optional.empty();

  /**
   * The words that a call was made of.
   *
   * @param verb what they call
   * @param typed the words by which it was called, which may be another name of it
   */
  public record Words(Verb verb, String typed) {
    /** The verb's name. */
    public String command() {
      return verb.name();
    }
  }

  /** What all calls of one kubectl share. */
  public record Setting(Cluster cluster, Path directory, Streams streams, Surroundings around) {}

  /** A call of the verb that the words name. */
  public Call(Setting setting, Words words, Flags flags) {
    this.setting = setting;
    this.words = words;
    this.flags = flags;
  }

  /** What it shares with the other calls of its kubectl. */
  public Setting setting() {
    return setting;
  }

  /** The cluster that kubectl speaks to. */
  public Cluster cluster() {
    return setting.cluster();
  }

  /** The API server of that cluster, asked by whom the call is run as. */
  public Api api() {
    if (api.isEmpty()) {
      User user = Impersonation.user(this);
      Api whole = setting.cluster().api();
      api = Optional.of(user.isPrivileged() ? whole : whole.by(user).limited());
    }
    return api.get();
  }

  /** What the names of files are relative to. */
  public Path directory() {
    return setting.directory();
  }

  /** Where it reads from and prints to. */
  public Streams streams() {
    return setting.streams();
  }

  /** The variables and programs around it. */
  public Surroundings surroundings() {
    return setting.around();
  }

  /** What it was called by. */
  public Words words() {
    return words;
  }

  /** What flags and arguments it was given. */
  public Flags flags() {
    return flags;
  }

  /** The flags that the command itself takes. */
  public FlagSet known() {
    return words.verb().ownFlags();
  }

  /** What a flag of all commands says; empty where the command has one of that name itself. */
  public String global(String name) {
    boolean own = known().find(name).isPresent();
    return own ? "" : flags.text(name);
  }

  /** The words after the verb that are no flags. */
  public List<String> arguments() {
    return flags.arguments();
  }

  /** The namespace that was asked for, or that of the context. */
  public String namespace() {
    String asked = flags.text("namespace");
    return asked.isEmpty() ? Kubeconfig.namespace(this) : asked;
  }

  /** Whether objects must be of the namespace that was asked for. */
  public boolean isNamespaceGiven() {
    return !flags.text("namespace").isEmpty();
  }

  /**
   * Comes before each write of a call that may write several: requests go one after the other, so
   * that each meets what the one before it set off.
   */
  public void nextWrite() {
    if (wrote) {
      cluster().runFor(REQUEST);
    }
    wrote = true;
  }

  /** Prints a text as it is, line breaks and all. */
  public void out(String text) {
    streams().out().accept(text);
  }

  /** Prints to standard error, as {@link #out}. */
  public void err(String text) {
    streams().err().accept(text);
  }

  /** Asks, and reads whether whoever types says yes. */
  public boolean confirms(String question) {
    out(question + " (y/N): ");
    String typed = new String(streams().in().get(), StandardCharsets.UTF_8);
    return typed.lines().findFirst().orElse("").strip().equalsIgnoreCase("y");
  }

  /** A warning, said once. */
  public void warn(String text) {
    if (warned.add(text)) {
      err("Warning: " + text + "\n");
    }
  }

  /** A warning from the server, said once. */
  public void warnFromServer(String text) {
    fromServer.add(text);
    warn(text);
  }

  /** How many warnings the server gave. */
  public int warningsFromServer() {
    return fromServer.size();
  }

  /** What {@code --dry-run} says. */
  public DryRun dryRun() {
    if (dryRun.isEmpty()) {
      dryRun = Optional.of(DryRunFlag.read(this));
    }
    return dryRun.get();
  }

  /** How to write where nothing is said about unknown fields: they are warned of. */
  public WriteOptions writing() {
    return writing(FieldValidation.WARN);
  }

  /** How to write, with what is to become of unknown fields. */
  public WriteOptions writing(FieldValidation validation) {
    String manager = flags.knows("field-manager") ? flags.text("field-manager") : "";
    WriteOptions options = new WriteOptions(false, validation, manager, this::warnFromServer);
    boolean dry = flags.knows("dry-run") && dryRun() == DryRun.SERVER;
    return dry ? options.asDryRun() : options;
  }

  /** How to write with what {@code --validate} says. */
  // As GetValidationDirective in kubectl/pkg/cmd/util/helpers.go, v0.37.
  public WriteOptions validatedWriting() {
    return writing(validation());
  }

  /** What {@code --validate} says; refuses what it can't say. */
  public FieldValidation validation() {
    String value = flags.text("validate");
    return switch (value) {
      case "strict", "true", "t", "T", "True", "TRUE", "1" -> FieldValidation.STRICT;
      case "warn" -> FieldValidation.WARN;
      case "ignore", "false", "f", "F", "False", "FALSE", "0" -> FieldValidation.IGNORE;
      default ->
          throw new KubectlError(
              "invalid - validate option \""
                  + value
                  + "\"; must be one of: strict (or true), warn, ignore (or false)");
    };
  }

  /** Prints an object in the format asked for, or else what was done with it. */
  public void print(Tree object, String operation) {
    boolean whole = flags.knows("show-managed-fields") && flags.flag("show-managed-fields");
    printers.computeIfAbsent(operation, this::printer).print(whole ? shown(object) : object);
  }

  /** Prints as {@link #print}, but says nothing of a dry run. */
  public void printPlainly(Tree object, String operation) {
    boolean whole = flags.flag("show-managed-fields");
    OutputFormats.ofVerb(outputFlags(), operation, streams().out())
        .print(whole ? shown(object) : object);
  }

  /** An object with its managers; what is no object of its own, such as a Scale, has none. */
  public Tree shown(Tree object) {
    boolean stored =
        api().catalog().kind(object.text("", "apiVersion"), object.text("", "kind")).isPresent();
    return stored ? api().shown(object) : object;
  }

  /** The object as kubectl's own types hold it: in the order of Go, with what Go always writes. */
  public Tree typed(Tree object) {
    return Decoded.of(api().catalog()).normalised(object);
  }

  /** Prints, as {@link #print}, an object that kubectl holds in a type of its own. */
  public void printTyped(Tree object, String operation) {
    OutputFlags flags = outputFlags().inGoOrder();
    Tree shown = flags.showsManagedFields() ? api().shown(object) : object;
    typedPrinters.computeIfAbsent(operation, each -> printer(flags, each)).print(typed(shown));
  }

  /** Has the next object printed as if it was the first, for commands that say so of each anew. */
  public void forgetPrinters() {
    printers.clear();
    typedPrinters.clear();
  }

  /** The printer, as {@link #printer}, of objects whose fields stay in their order. */
  public ObjectPrinter orderedPrinter(String operation) {
    return printer(outputFlags().inGoOrder(), operation);
  }

  /** The printer that says what was done; with a remark where it was not done. */
  public ObjectPrinter printer(String operation) {
    return printer(outputFlags(), operation);
  }

  private ObjectPrinter printer(OutputFlags output, String operation) {
    String remarked = flags.knows("dry-run") ? dryRun().operation(operation) : operation;
    return OutputFormats.ofVerb(output, remarked, streams().out());
  }

  /** What {@code -o} and its like ask for. */
  public OutputFlags outputFlags() {
    OutputFlags output =
        OutputFlags.of(flags.text("output"), path -> TextFiles.read(directory(), path));
    output = output.withTemplate(flags.text("template"));
    if (!flags.flag("allow-missing-template-keys")) {
      output = output.withoutMissingKeys();
    }
    if (flags.knows("no-headers") && flags.flag("no-headers")) {
      output = output.withoutHeaders();
    }
    return flags.flag("show-managed-fields") ? output.withManagedFields() : output;
  }
}
