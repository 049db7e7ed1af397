package dev.seatrial.kubectl;

import dev.seatrial.kubectl.call.Call;
import dev.seatrial.kubectl.call.HelpText;
import dev.seatrial.kubectl.call.KeyValues;
import dev.seatrial.kubectl.call.Kubeconfig;
import dev.seatrial.kubectl.call.KubectlError;
import dev.seatrial.kubectl.call.Verb;
import dev.seatrial.kubectl.config.ClientConfig;
import dev.seatrial.kubectl.config.ClientConfig.Part;
import dev.seatrial.kubectl.flag.FlagSet;
import dev.seatrial.kubectl.flag.Flags;
import dev.seatrial.tree.GoText;
import dev.seatrial.tree.ObjectTree;
import dev.seatrial.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl config set-credentials}. */
// As set_credentials.go in kubectl/pkg/cmd/config, v0.37.
final class SetCredentials implements Verb {
  private static final List<String> MODES = List.of("IfAvailable", "Always", "Never");

  @Override
  public String name() {
    return "config set-credentials";
  }

  @Override
  public void describe(FlagSet flags) {
    flags.text("client-certificate", "").text("client-key", "").tristate("embed-certs", "false");
    flags.text("token", "").text("username", "").text("password", "");
    flags.text("auth-provider", "").list("auth-provider-arg");
    flags.text("exec-command", "").text("exec-api-version", "").list("exec-arg").texts("exec-env");
    flags.text("exec-interactive-mode", "").tristate("exec-provide-cluster-info", "false");
  }

  @Override
  public int run(Call call) {
    List<String> words = call.arguments();
    if (words.size() != 1) {
      call.out(HelpText.of(this, call.known()));
      throw new KubectlError("unexpected args: [" + String.join(" ", words) + "]");
    }
    check(call);
    ClientConfig config = Kubeconfig.of(call.cluster());
    Tree before = config.find(Part.USER, words.get(0)).orElse(ObjectTree.EMPTY);
    Kubeconfig.keep(call.cluster(), config.with(Part.USER, words.get(0), changed(call, before)));
    call.out("User " + GoText.quoted(words.get(0)) + " set.\n");
    return 0;
  }

  private static void check(Call call) {
    Flags flags = call.flags();
    if (call.arguments().get(0).isEmpty()) {
      throw new KubectlError("you must specify a non-empty user name");
    }
    if (!flags.text("token").isEmpty() && isBasic(flags)) {
      throw new KubectlError(
          "you cannot specify more than one authentication method at the same time: --token,"
              + " --username/--password");
    }
    boolean files =
        !flags.text("client-certificate").isEmpty() || !flags.text("client-key").isEmpty();
    if (flags.flag("embed-certs") && !files) {
      throw new KubectlError("you must specify a --client-certificate or --client-key to embed");
    }
    String mode = flags.text("exec-interactive-mode");
    if (flags.has("exec-interactive-mode") && !MODES.contains(mode)) {
      throw new KubectlError(
          "invalid interactive mode type, can be only IfAvailable, Never, Always");
    }
  }

  private static boolean isBasic(Flags flags) {
    return !flags.text("username").isEmpty() || !flags.text("password").isEmpty();
  }

  private static Tree changed(Call call, Tree before) {
    Tree user = CertificateFields.file(call, before, "client-certificate");
    user = CertificateFields.file(call, user, "client-key");
    for (String field : List.of("token", "username", "password")) {
      user = CertificateFields.text(call, user, field);
    }
    user = provided(call, user);
    user = executed(call, user);
    if (isBasic(call.flags())) {
      return user.without("token");
    }
    boolean token = !call.flags().text("token").isEmpty();
    return token ? user.without("username").without("password") : user;
  }

  private static Tree provided(Call call, Tree before) {
    Tree user = before;
    String name = call.flags().text("auth-provider");
    boolean other = !user.text("", "auth-provider", "name").equals(name);
    if (call.flags().has("auth-provider") && other) {
      user = user.with(ObjectTree.of("name", Tree.of(name)), "auth-provider");
    }
    if (user.at("auth-provider").isUnset()) {
      return user;
    }
    KeyValues changes = pairs(call, "auth-provider-arg");
    ObjectTree config = changes.appliedTo(user.object("auth-provider", "config"));
    return user.with(config.isEmpty() ? Tree.NULL : config, "auth-provider", "config");
  }

  private static KeyValues pairs(Call call, String flag) {
    return KeyValues.parse(call.flags().texts(flag), flag, KeyValues.Removal.ALLOWED);
  }

  private static Tree executed(Call call, Tree before) {
    Flags flags = call.flags();
    Tree user = before;
    if (flags.has("exec-command")) {
      Tree command = Tree.of(flags.text("exec-command"));
      user = user.with(command, "exec", "command").with(Tree.NULL, "exec", "args");
    }
    if (user.at("exec").isUnset()) {
      return user;
    }
    if (flags.has("exec-api-version")) {
      user = user.with(Tree.of(flags.text("exec-api-version")), "exec", "apiVersion");
    }
    if (!flags.texts("exec-arg").isEmpty()) {
      user = user.with(Tree.texts(flags.texts("exec-arg")), "exec", "args");
    }
    String mode = flags.text("exec-interactive-mode");
    String known = user.text("IfAvailable", "exec", "interactiveMode");
    user = user.with(Tree.of(mode.isEmpty() ? known : mode), "exec", "interactiveMode");
    boolean informed = user.flag(false, "exec", "provideClusterInfo");
    boolean informs =
        flags.has("exec-provide-cluster-info") ? flags.flag("exec-provide-cluster-info") : informed;
    user = user.with(Tree.of(informs), "exec", "provideClusterInfo");
    return user.with(environment(call, user), "exec", "env");
  }

  private static Tree environment(Call call, Tree user) {
    KeyValues changes = pairs(call, "exec-env");
    List<Tree> variables = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Tree variable : user.items("exec", "env")) {
      String name = variable.text("", "name");
      known.add(name);
      if (changes.set().has(name)) {
        variables.add(variable.with(changes.set().at(name), "value"));
      } else if (!changes.removed().contains(name)) {
        variables.add(variable);
      }
    }
    for (String name : changes.set().names()) {
      if (!known.contains(name)) {
        Tree value = changes.set().at(name);
        variables.add(ObjectTree.of("name", Tree.of(name), "value", value));
      }
    }
    return variables.isEmpty() ? Tree.NULL : Tree.of(variables);
  }
}
