package dev.seatrial.controller;

import dev.seatrial.tree.Tree;

/**
 * What one metric asks for.
 *
 * @param replicas how many replicas
 * @param name what events call the metric
 * @param status what the autoscaler's status says of it
 */
record MetricProposal(int replicas, String name, Tree status) {}
