package dev.seatrial.validation.network;

import dev.seatrial.validation.field.FieldErrors;
import dev.seatrial.validation.field.FieldValue;
import dev.seatrial.validation.format.CidrText;
import dev.seatrial.validation.format.IpValidation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Whom a NetworkPolicy lets in or out.
 *
 * <p>As {@code ValidateNetworkPolicyPeer} in {@code pkg/apis/networking/validation/validation.go},
 * v1.37.
 *
 * @param knownBlocks blocks that the old policy had, and that are let through whatever their form
 * @param selectorRule how selectors are checked
 */
record NetworkPeers(List<String> knownBlocks, BiConsumer<FieldValue, FieldErrors> selectorRule) {
  void check(FieldValue peer, FieldErrors errors) {
    int count = 0;
    for (String field : List.of("podSelector", "namespaceSelector")) {
      if (peer.at(field).isSet()) {
        count++;
        selectorRule.accept(peer.at(field), errors);
      }
    }
    FieldValue block = peer.at("ipBlock");
    if (block.isSet()) {
      count++;
      checkBlock(block, errors);
    }
    if (count == 0) {
      errors.required(peer, "must specify a peer");
    } else if (count > 1 && block.isSet()) {
      errors.forbidden(peer, "may not specify both ipBlock and another peer");
    }
  }

  private void checkBlock(FieldValue block, FieldErrors errors) {
    FieldValue cidr = block.at("cidr");
    if (cidr.isEmpty()) {
      errors.declare(declared -> declared.required(cidr, ""));
      return;
    }
    checkCidr(cidr, errors);
    Optional<CidrText> whole = CidrText.parse(cidr.text());
    if (whole.isEmpty()) {
      return;
    }
    for (FieldValue except : block.at("except").items()) {
      checkCidr(except, errors);
      Optional<CidrText> part = CidrText.parse(except.text());
      if (part.isPresent() && !isStrictlyWithin(part.get(), whole.get())) {
        errors.invalid(except, "must be a strict subset of `cidr`");
      }
    }
  }

  private void checkCidr(FieldValue cidr, FieldErrors errors) {
    if (!knownBlocks.contains(cidr.text())) {
      IpValidation.legacyCidr(cidr, errors);
    }
  }

  private static boolean isStrictlyWithin(CidrText part, CidrText whole) {
    return part.ip().bytes().size() == whole.ip().bytes().size()
        && whole.prefix() < part.prefix()
        && part.ip()
            .masked(whole.prefix())
            .bytes()
            .equals(whole.ip().masked(whole.prefix()).bytes());
  }
}
