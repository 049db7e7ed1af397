package dev.seatrial.kubectl.create;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.kubectl.resource.Kustomized;
import dev.seatrial.pki.KeyPair;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.Json;
import dev.seatrial.tree.ObjectBuilder;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;

/** {@code kubectl create secret}, of three types. */
// As create_secret.go, create_secret_tls.go and create_secret_docker.go in kubectl/pkg/cmd/create,
// v0.37.
public final class SecretGenerators {
  private static final String REFUSED = "failed to create secret ";
  private static final String DOCKER_KEY = ".dockerconfigjson";

  /** {@code kubectl create secret generic}. */
  public static final Verb GENERIC =
      Generator.of(
              "secret generic",
              flags -> SourceEntries.flags(flags).text("type", ""),
              SecretGenerators::generic)
          .refusedAs(REFUSED);

  /** {@code kubectl create secret tls}. */
  public static final Verb TLS =
      Generator.of(
              "secret tls",
              flags -> flags.text("cert", "").text("key", "").flag("append-hash"),
              SecretGenerators::tls)
          .refusedAs(REFUSED);

  /** {@code kubectl create secret docker-registry}. */
  public static final Verb DOCKER_REGISTRY =
      Generator.of(
              "secret docker-registry",
              flags ->
                  flags
                      .text("docker-username", "")
                      .text("docker-password", "")
                      .text("docker-email", "")
                      .text("docker-server", "https://index.docker.io/v1/")
                      .flag("append-hash")
                      .list("from-file"),
              SecretGenerators::dockerRegistry)
          .refusedAs(REFUSED);

  private ObjectTree entries = ObjectTree.EMPTY;

  private SecretGenerators() {}

  private static Tree generic(Call call) {
    Generator.nameOf(call);
    SourceEntries.check(call.flags());
    SecretGenerators made = new SecretGenerators();
    SourceEntries sources = new SourceEntries(call, made::add);
    sources.literals(call.flags().texts("from-literal"));
    sources.files(call.flags().texts("from-file"));
    sources.variables(call.flags().texts("from-env-file"), "secret");
    return made.secret(call, call.flags().text("type"));
  }

  private static Tree tls(Call call) {
    Generator.nameOf(call);
    String certificate = call.flags().text("cert");
    String key = call.flags().text("key");
    if (key.isEmpty() || certificate.isEmpty()) {
      throw new KubectlError("key and cert must be specified");
    }
    SecretGenerators made = new SecretGenerators();
    byte[] certificateText = read(call, certificate);
    byte[] keyText = read(call, key);
    KeyPair.problem(certificateText, keyText)
        .ifPresent(
            problem -> {
              throw new KubectlError(problem);
            });
    made.add("tls.crt", certificateText);
    made.add("tls.key", keyText);
    return made.secret(call, "kubernetes.io/tls");
  }

  private static byte[] read(Call call, String name) {
    try {
      return Files.readAllBytes(call.directory().resolve(name));
    } catch (IOException unreadable) {
      throw new KubectlError(
          "Cannot read file " + name + ", open " + name + ": no such file or directory");
    }
  }

  private static Tree dockerRegistry(Call call) {
    Flags flags = call.flags();
    Generator.nameOf(call);
    boolean complete =
        List.of("docker-username", "docker-password", "docker-server").stream()
            .noneMatch(name -> flags.text(name).isEmpty());
    if (!flags.has("from-file") && !complete) {
      throw new KubectlError(
          "either --from-file or the combination of --docker-username, --docker-password and"
              + " --docker-server is required");
    }
    SecretGenerators made = new SecretGenerators();
    if (flags.has("from-file")) {
      List<String> files =
          flags.texts("from-file").stream()
              .map(file -> file.contains("=") ? file : DOCKER_KEY + "=" + file)
              .toList();
      new SourceEntries(call, made::add).files(files);
    } else {
      made.add(DOCKER_KEY, SourceEntries.bytes(Json.compact(account(flags))));
    }
    return made.secret(call, "kubernetes.io/dockerconfigjson");
  }

  private static Tree account(Flags flags) {
    String user = flags.text("docker-username");
    String password = flags.text("docker-password");
    String email = flags.text("docker-email");
    Tree entry =
        new ObjectBuilder()
            .put("username", user)
            .put("password", password)
            .put("email", email.isEmpty() ? Tree.ABSENT : Tree.of(email))
            .put("auth", encoded(SourceEntries.bytes(user + ":" + password)))
            .build();
    return ObjectTree.of("auths", ObjectTree.of(flags.text("docker-server"), entry));
  }

  private void add(String key, byte[] value) {
    List<String> problems = EntryKey.problems(key);
    if (!problems.isEmpty()) {
      throw new KubectlError(
          GoText.quoted(key) + " is not valid key name for a Secret " + String.join(";", problems));
    }
    if (entries.has(key)) {
      throw new KubectlError("cannot add key " + key + ", another key by that name already exists");
    }
    entries = entries.with(key, encoded(value));
  }

  private static Tree encoded(byte[] value) {
    return Tree.of(Base64.getEncoder().encodeToString(value));
  }

  private Tree secret(Call call, String type) {
    Tree object =
        Generator.object("v1", "Secret", Generator.metadata(call))
            .put("data", entries.isEmpty() ? Tree.ABSENT : entries)
            .put("type", type.isEmpty() ? Tree.ABSENT : Tree.of(type))
            .build();
    if (!call.flags().flag("append-hash")) {
      return object;
    }
    Tree hashed =
        new ObjectBuilder()
            .put("kind", "Secret")
            .put("type", type)
            .put("name", Generator.nameOf(call))
            .put("data", entries)
            .build();
    return Kustomized.appended(object, hashed);
  }
}
