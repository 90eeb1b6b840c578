package io.entente.contacts.rate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * What a currency was worth in another.
 *
 * @param date from which on it holds, until the next one
 * @param rate how much of {@code to} is 1 of {@code from}: a decimal number as text, so that it
 *     stays exact
 */
@Serdeable
record ExchangeRate(LocalDate date, String from, String to, String rate) {}
