package dev.seatrial.lint;

import dev.seatrial.yaml.Place;

/**
 * Where in the input a finding stands.
 *
 * @param file the name as the user gave it
 * @param document the number among the documents of the file that hold more than comments, from 0
 */
public record Location(String file, int document, Place place) {}
