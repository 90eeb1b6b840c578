package io.entente.contacts.dataimport.run;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One going through a file.
 *
 * @param dry whether it only counts what it would do
 * @param workedTo the last row that is done, as a spreadsheet counts
 * @param bytesRead of the file's
 * @param made rows that made a contact
 * @param changed rows that added something to a contact
 * @param unchanged rows that told nothing new
 * @param refused rows that were not taken; the list of rows says why
 * @param failure why it went no further; null if it did
 * @param endedAt null while it is under way
 */
@Serdeable
@Schema(name = "ImportRun")
record Run(
    UUID id,
    UUID importId,
    boolean dry,
    RunState state,
    long workedTo,
    long bytesRead,
    int made,
    int changed,
    int unchanged,
    int refused,
    @Nullable String failure,
    Instant askedAt,
    @Nullable Instant endedAt) {}
