package dev.seatrial.podsecurity;

/**
 * Why a pod is not allowed.
 *
 * @param reason what kind of thing is not allowed: {@code hostPort}
 * @param detail who does what: {@code container "a" uses hostPort 80}
 */
record Violation(String reason, String detail) {}
