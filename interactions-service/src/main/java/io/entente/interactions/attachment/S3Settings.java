package io.entente.interactions.attachment;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A bucket for files, of Amazon's S3 or of what speaks like it.
 *
 * @param bucket its name; blank for none
 * @param endpoint of what is not Amazon's; null for Amazon's own
 * @param region as the service names it
 * @param pathStyle whether the bucket stands in the path of addresses, as most others want it
 * @param accessKey blank for what the environment gives: a role of the machine, a profile
 * @param secretKey of the access key
 */
@ConfigurationProperties("entente.attachments.s3")
record S3Settings(
    @Bindable(defaultValue = "") String bucket,
    @Nullable URI endpoint,
    @Bindable(defaultValue = "us-east-1") String region,
    @Bindable(defaultValue = "true") boolean pathStyle,
    @Bindable(defaultValue = "") String accessKey,
    @Bindable(defaultValue = "") String secretKey) {
  @Override
  public String toString() {
    return "S3Settings[" + bucket + " at " + endpoint + "]";
  }
}
