package io.entente.interactions.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Tells types by content. What a caller or a name says counts only where it narrows down what the
 * content shows: a ZIP archive may be a text document. What is on neither list is unknown on
 * purpose: a browser shall not take it for a page or a script.
 */
final class FileTypes {
  static final String UNKNOWN = MediaType.OCTET_STREAM.toString();

  /** What no browser runs anything in. */
  private static final Set<String> INLINE =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "image/avif",
          "video/mp4",
          "video/webm",
          "audio/mpeg",
          "audio/mp4",
          "audio/ogg",
          "audio/vorbis",
          "audio/opus",
          "audio/vnd.wave",
          "audio/x-flac");

  /** What is told by its name and given out to be saved. */
  private static final Set<String> SAVED =
      Set.of(
          "application/gzip",
          "application/json",
          "application/msword",
          "application/pdf",
          "application/rtf",
          "application/vnd.ms-excel",
          "application/vnd.ms-outlook",
          "application/vnd.ms-powerpoint",
          "application/vnd.oasis.opendocument.presentation",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/zip",
          "image/bmp",
          "image/heic",
          "image/heif",
          "image/tiff",
          "message/rfc822",
          "text/calendar",
          "text/csv",
          "text/plain",
          "text/x-vcard",
          "video/quicktime");

  private FileTypes() {}

  /** Whether a browser may show it in place. */
  static boolean isInline(@Nullable String type) {
    return type != null && INLINE.contains(type);
  }

  /** The type of a file; {@link #UNKNOWN} for all that is on no list. */
  static String of(Path file, String name) throws IOException {
    MimeTypes types = MimeTypes.getDefaultMimeTypes();
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      MediaType shown = types.detect(content, new Metadata()).getBaseType();
      Metadata named = new Metadata();
      named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
      String type =
          narrowed(types.getMediaTypeRegistry(), shown, types.detect(null, named)).toString();
      return INLINE.contains(type) || SAVED.contains(type) ? type : UNKNOWN;
    }
  }

  /** Everything would narrow down what is not known at all: then the name counts for nothing. */
  private static MediaType narrowed(MediaTypeRegistry registry, MediaType shown, MediaType named) {
    return !shown.equals(MediaType.OCTET_STREAM) && registry.isSpecializationOf(named, shown)
        ? named
        : shown;
  }
}
