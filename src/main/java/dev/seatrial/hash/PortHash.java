package dev.seatrial.hash;

import dev.seatrial.schema.Catalog;
import dev.seatrial.schema.Field;
import dev.seatrial.schema.GoType;
import dev.seatrial.schema.Schema;
import dev.seatrial.tree.Tree;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the controllers write the ports of endpoints: that of their hashes.
 *
 * <p>As {@code portsInOrder} in {@code k8s.io/endpointslice/util/controller_utils.go}, v0.37: the
 * 128-bit FNV-1a hash over the port as Go prints it.
 */
public final class PortHash {
  private static final int BITS = 128;
  private static final BigInteger OFFSET = new BigInteger("6c62272e07bb014262b821756295c58d", 16);
  private static final BigInteger PRIME = new BigInteger("1000000000000000000013b", 16);
  private static final BigInteger MASK = BigInteger.ONE.shiftLeft(BITS).subtract(BigInteger.ONE);

  private final Dump dump;

  private PortHash(GoType port) {
    this.dump = new Dump(port);
  }

  /** For the ports of an EndpointSlice. */
  public static PortHash ofSlices(Catalog catalog) {
    return new PortHash(
        port(catalog.schema("discovery.k8s.io/v1", "EndpointSlice").orElseThrow(), "ports"));
  }

  /** For the ports of an Endpoints object. */
  public static PortHash ofEndpoints(Catalog catalog) {
    Schema endpoints = catalog.schema("v1", "Endpoints").orElseThrow();
    return new PortHash(
        port(endpoints.field("subsets").map(Field::schema).orElseThrow().items(), "ports"));
  }

  private static GoType port(Schema owner, String field) {
    return owner
        .field(field)
        .map(Field::schema)
        .map(Schema::items)
        .flatMap(Schema::goType)
        .orElseThrow(() -> new IllegalStateException("no type of ports in the schemas"));
  }

  /** The ports in their order. */
  public List<Tree> sorted(List<Tree> ports) {
    return ports.size() < 2
        ? ports
        : ports.stream().sorted(Comparator.comparing(this::hash)).toList();
  }

  private BigInteger hash(Tree port) {
    BigInteger hash = OFFSET;
    for (byte each : Fnv.bytes(dump.of(port))) {
      hash = hash.xor(BigInteger.valueOf(each & 0xff)).multiply(PRIME).and(MASK);
    }
    return hash;
  }
}
