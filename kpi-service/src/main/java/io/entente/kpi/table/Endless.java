package io.entente.kpi.table;

/**
 * A report with a list of any length, which is read while it is written.
 *
 * @param head the report, with the beginning of the list
 * @param list the name of the list in it
 * @param items all of the list
 */
public record Endless(Object head, String list, Iterable<?> items) {}
