package dev.seatrial.validation.network;

import dev.seatrial.tree.TextTree;
import dev.seatrial.tree.Tree;
import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.KindValidation;
import dev.seatrial.validation.meta.LabelValidation;
import dev.seatrial.validation.meta.WorkloadSelector;
import java.util.ArrayList;
import java.util.List;

/**
 * NetworkPolicies.
 *
 * <p>As {@code ValidateNetworkPolicySpec} in {@code pkg/apis/networking/validation/validation.go},
 * v1.37.
 */
public final class NetworkPolicyValidation implements KindValidation {
  private static final List<String> TYPES = List.of("Ingress", "Egress");
  private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");

  @Override
  public void create(FieldValue object, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    LabelValidation.selector(spec.at("podSelector"), errors);
    NetworkPeers peers = new NetworkPeers(List.of(), LabelValidation::selector);
    checkRules(spec, peers, errors);
  }

  @Override
  public void update(FieldValue object, FieldValue old, FieldErrors errors) {
    FieldValue spec = object.at("spec");
    boolean wasRight = WorkloadSelector.isUsable(old.at("spec", "podSelector"));
    NetworkPeers peers =
        new NetworkPeers(
            blocks(old.tree().at("spec")),
            wasRight ? LabelValidation::selector : LabelValidation::selectorWithAnyValues);
    peers.selectorRule().accept(spec.at("podSelector"), errors);
    checkRules(spec, peers, errors);
  }

  private static List<String> blocks(Tree spec) {
    List<String> blocks = new ArrayList<>();
    spec.items("ingress").forEach(rule -> addBlocks(rule.items("from"), blocks));
    spec.items("egress").forEach(rule -> addBlocks(rule.items("to"), blocks));
    return blocks;
  }

  private static void addBlocks(List<Tree> peers, List<String> blocks) {
    for (Tree peer : peers) {
      if (!peer.at("ipBlock").isUnset()) {
        blocks.add(peer.text("", "ipBlock", "cidr"));
        blocks.addAll(ServiceAddresses.texts(peer.at("ipBlock", "except")));
      }
    }
  }

  private static void checkRules(FieldValue spec, NetworkPeers peers, FieldErrors errors) {
    for (FieldValue rule : spec.at("ingress").items()) {
      rule.at("ports").items().forEach(port -> checkPort(port, errors));
      rule.at("from").items().forEach(peer -> peers.check(peer, errors));
    }
    for (FieldValue rule : spec.at("egress").items()) {
      rule.at("ports").items().forEach(port -> checkPort(port, errors));
      rule.at("to").items().forEach(peer -> peers.check(peer, errors));
    }
    FieldValue types = spec.at("policyTypes");
    List<FieldValue> items = types.items();
    if (items.size() > TYPES.size()) {
      errors.invalid(types, "may not specify more than two policyTypes");
      return;
    }
    for (FieldValue type : items) {
      if (!TYPES.contains(type.text())) {
        errors.notSupported(type, TYPES);
      }
    }
  }

  private static void checkPort(FieldValue port, FieldErrors errors) {
    FieldValue protocol = port.at("protocol");
    if (protocol.isSet() && !PROTOCOLS.contains(protocol.text())) {
      errors.notSupported(protocol, PROTOCOLS);
    }
    FieldValue number = port.at("port");
    FieldValue end = port.at("endPort");
    if (!number.isSet()) {
      if (end.isSet()) {
        errors.invalid(end, "may not be specified when `port` is not specified");
      }
    } else if (number.tree() instanceof TextTree name) {
      if (end.isSet()) {
        errors.invalid(end, "may not be specified when `port` is non-numeric");
      }
      errors.invalidEach(number, Formats.portName(name.value()));
    } else {
      errors.invalidEach(number, Formats.portNumber(number.number()));
      checkEnd(end, number.number(), errors);
    }
  }

  private static void checkEnd(FieldValue end, long start, FieldErrors errors) {
    if (!end.isSet()) {
      return;
    }
    if (end.number() < start) {
      errors.invalid(end, "must be greater than or equal to `port`");
    }
    errors.invalidEach(end, Formats.portNumber(end.number()));
  }
}
