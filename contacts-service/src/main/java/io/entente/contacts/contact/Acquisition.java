package io.entente.contacts.contact;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a contact was won.
 *
 * @param on the day; null if unknown
 * @param campaign its name; null if there was none
 */
@Serdeable
public record Acquisition(
    AcquisitionSource source, @Nullable LocalDate on, @Nullable String campaign) {}
