package io.entente.interactions.intake;

import io.entente.events.AttachedFile;
import io.entente.interactions.input.Limits;
import io.entente.interactions.input.PublicAddress;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message: an upload of the caller's, or a reference to what the network has. A
 * reference is shown as such; nothing is fetched.
 *
 * @param attachmentId of the upload; then nothing else stands
 * @param url http or https, of a host with a public name
 * @param contentType as the network says
 * @param size in bytes, as the network says
 */
@Serdeable
record NewAttachment(
    @Nullable UUID attachmentId,
    @Schema(format = "uri") @Nullable String url,
    @Nullable String name,
    @Nullable String contentType,
    @Schema(minimum = "0") @Nullable Long size) {
  private static final Pattern TYPE = Pattern.compile("[\\w.+-]{1,63}/[\\w.+-]{1,63}");

  NewAttachment {
    if ((attachmentId == null) == (url == null)) {
      throw new InvalidRequest("url", "or attachmentId must stand, and not both");
    }
    if (attachmentId != null && (name != null || contentType != null || size != null)) {
      throw new InvalidRequest("attachmentId", "says all by itself: name, type and size are known");
    }
    if (url != null) {
      PublicAddress.check("url", url);
    }
    Limits.optional("name", name, Limits.NAME);
    if (contentType != null && !TYPE.matcher(contentType).matches()) {
      throw new InvalidRequest("contentType", "is no media type such as image/png");
    }
    if (size != null && size < 0) {
      throw new InvalidRequest("size", "must not be negative");
    }
  }

  AttachedFile event() {
    return new AttachedFile(attachmentId, url, name, contentType, size);
  }
}
