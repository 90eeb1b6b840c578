package io.entente.interactions.attachment;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How files are kept.
 *
 * @param directory the folder for them; blank for none
 * @param mebibytes the most that a file may have: 1 to 60
 */
@ConfigurationProperties("entente.attachments")
record AttachmentSettings(
    @Bindable(defaultValue = "") String directory, @Bindable(defaultValue = "25") int mebibytes) {
  /** A little less than what the way to here lets through. */
  static final int MOST = 60;

  AttachmentSettings {
    if (mebibytes < 1 || mebibytes > MOST) {
      throw new IllegalArgumentException(
          "entente.attachments.mebibytes must be from 1 to " + MOST + ": " + mebibytes);
    }
  }

  long bytes() {
    return mebibytes * 1024L * 1024;
  }
}
