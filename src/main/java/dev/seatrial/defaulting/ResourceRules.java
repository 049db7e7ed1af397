package dev.seatrial.defaulting;

import java.util.List;

/**
 * Requests for devices, as {@code pkg/apis/resource/v*}{@code /defaults.go} of v1.37 have them. The
 * time of a device's taint is not filled in here, for this room has no clock.
 */
final class ResourceRules {
  private static final String EXACT = "ExactCount";

  private ResourceRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.of("resource/v1.ExactDeviceRequest", ResourceRules::counted),
        Rule.of("resource/v1.DeviceSubRequest", ResourceRules::counted),
        Rule.of("resource/v1beta2.ExactDeviceRequest", ResourceRules::counted),
        Rule.of("resource/v1beta2.DeviceSubRequest", ResourceRules::counted),
        Rule.of("resource/v1beta1.DeviceSubRequest", ResourceRules::counted),
        Rule.of("resource/v1beta1.DeviceRequest", ResourceRules::request),
        // Before v1beta1 every request named a class.
        Rule.of("resource/v1alpha3.DeviceRequest", ResourceRules::request));
  }

  // Without a class, the request has alternatives, and no count of its own.
  private static Filling request(Filling request) {
    return request.is("deviceClassName", "") ? request : counted(request);
  }

  private static Filling counted(Filling request) {
    request.empty("allocationMode", EXACT);
    return request.is("allocationMode", EXACT) ? request.empty("count", 1) : request;
  }
}
