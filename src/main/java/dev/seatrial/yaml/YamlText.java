package dev.seatrial.yaml;

import java.util.List;

/**
 * A text as read: its characters, its documents, and what is wrong with it as a whole.
 *
 * @param text the decoded characters, for code frames; empty where the bytes are no text
 * @param documents the documents that hold more than comments
 * @param problems what kept the text, or the rest of it, from being read at all
 */
public record YamlText(String text, List<YamlDocument> documents, List<YamlProblem> problems) {}
