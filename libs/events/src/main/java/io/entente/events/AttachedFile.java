package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message: content that was uploaded before, or a reference to what only the network
 * has.
 *
 * @param attachmentId of the upload; null for a reference
 * @param url where the network has it; null for an upload
 * @param name as the network says; null for an upload, and if it says nothing
 * @param contentType as the network says, which may be wrong; null likewise
 * @param size in bytes, as the network says; null likewise
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachedFile(
    @Nullable UUID attachmentId,
    @Nullable String url,
    @Nullable String name,
    @Nullable String contentType,
    @Nullable Long size) {}
