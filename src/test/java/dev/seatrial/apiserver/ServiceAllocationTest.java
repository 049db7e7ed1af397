package dev.seatrial.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What an API server 1.37.2 answers where it can allocate nothing, before it looks any further. */
class ServiceAllocationTest {
  private final TestServer server = new TestServer();

  private String refusal(String service) {
    return TestServer.refusal(() -> server.create(service));
  }

  @Test
  void whatIsNoAddressIsRefusedAlone() {
    assertEquals(
        "Service \"a\" is invalid: [spec.ipFamilies[0]: Unsupported value: \"IPv7\": supported"
            + " values: \"IPv4\", \"IPv6\", spec.clusterIPs[0]: Invalid value: \"10.96.0.300\": must"
            + " be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)]",
        refusal(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: a, labels: {"-": x}}
            spec: {clusterIP: 10.96.0.300, ports: [{port: 0}], ipFamilies: [IPv7]}
            """));
  }

  @Test
  void aSecondAddressTakesAPolicyAndAFamily() {
    assertEquals(
        "Service \"b\" is invalid: [spec.ipFamilyPolicy: Invalid value: \"SingleStack\": must be"
            + " 'RequireDualStack' or 'PreferDualStack' when multiple cluster IPs are specified,"
            + " spec.clusterIPs[1]: Invalid value: [\"10.96.7.7\",\"fd00::1\"]: IPv6 is not"
            + " configured on this cluster]",
        refusal(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: b}
            spec: {clusterIPs: [10.96.7.7, "fd00::1"], clusterIP: 10.96.7.7, ports: [{port: 0}]}
            """));
    assertEquals(
        "Service \"c\" is invalid: [spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": this"
            + " cluster is not configured for dual-stack services, spec.ipFamilies[0]: Invalid"
            + " value: \"IPv6\": not configured on this cluster]",
        refusal(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: c}
            spec: {ipFamilyPolicy: RequireDualStack, ipFamilies: [IPv6], ports: [{port: 0}]}
            """));
  }
}
