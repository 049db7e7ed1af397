/**
 * {@code seatrial.yaml}: what a project wants of the linter, found upwards from the working
 * directory. Its JSON Schema for editors is {@code schemas/seatrial/config.schema.json}; reading it
 * here instead saves every start the loading of a schema engine.
 */
@NullMarked
package dev.seatrial.lint.config;

import org.jspecify.annotations.NullMarked;
