package org.parley.scenario;

/**
 * A document that positions are taken from.
 *
 * @param id short name used in sources, such as {@code S002}
 * @param title what the document is, in the encoder's words
 * @param file name of the file, or an empty string where none is given
 * @param date date of the document as the encoder states it, possibly with a qualification
 * @param reliability how far it can be trusted and why, or an empty string
 */
public record SourceDocument(
    String id, String title, String file, String date, String reliability) {}
