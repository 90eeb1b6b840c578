package io.entente.interactions.attachment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message.
 *
 * @param contentType as its content shows; as the network says for a reference; null if unknown
 * @param size in bytes; null if unknown
 * @param inline whether a browser may show it in place: it is given out to be saved else
 * @param sha256 of the content, in hexadecimal digits; null for a reference
 * @param url where the network has it; null if its content is kept here
 */
@Serdeable
public record Attachment(
    UUID id,
    String name,
    @Nullable String contentType,
    @Nullable Long size,
    boolean inline,
    @Nullable String sha256,
    @Schema(format = "uri") @Nullable String url) {}
