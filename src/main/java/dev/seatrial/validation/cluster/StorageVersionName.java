package dev.seatrial.validation.cluster;

import dev.seatrial.validation.format.Formats;
import dev.seatrial.validation.meta.NameRule;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of a StorageVersion is a group and a resource of it.
 *
 * <p>As {@code ValidateStorageVersionName} in {@code
 * pkg/apis/apiserverinternal/validation/validation.go}, v1.37.
 */
public final class StorageVersionName implements NameRule {
  @Override
  public List<String> wrong(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return List.of("name must be in the form of <group>.<resource>");
    }
    List<String> wrong = new ArrayList<>();
    Formats.dnsSubdomain(name.substring(0, dot))
        .forEach(each -> wrong.add("the group segment " + each));
    Formats.dns1035Label(name.substring(dot + 1))
        .forEach(each -> wrong.add("the resource segment " + each));
    return wrong;
  }

  @Override
  public List<String> wrongPrefix(String prefix) {
    return wrong(prefix);
  }
}
