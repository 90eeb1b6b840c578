package io.entente.standalone.client;

/**
 * A row that was not taken.
 *
 * @param row as a spreadsheet counts: the header is row 1
 */
public record Rejection(long row, String reason) {}
