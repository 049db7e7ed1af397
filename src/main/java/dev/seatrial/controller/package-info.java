/**
 * The controllers of the controller manager, each as its file in {@code pkg/controller} has it, all
 * of them listed in {@link dev.seatrial.controller.Controllers}. They see the cluster through the
 * API server alone.
 */
@NullMarked
package dev.seatrial.controller;

import org.jspecify.annotations.NullMarked;
