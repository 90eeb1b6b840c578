package io.entente.interactions.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Keeps content in a bucket: {@code workspace/aa/aa…}, by digest. An object is there whole or not.
 */
final class S3Vault implements FileVault {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final S3Client client;
  private final String bucket;

  S3Vault(S3Settings settings) {
    client = client(settings);
    bucket = settings.bucket();
  }

  private static S3Client client(S3Settings settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials(settings))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER))
            // Checksums beyond the signed digest are Amazon's alone: others refuse their framing.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(s3 ->
                s3.pathStyleAccessEnabled(settings.pathStyle()).chunkedEncodingEnabled(false));
    return (settings.endpoint() == null ? builder : builder.endpointOverride(settings.endpoint()))
        .build();
  }

  private static AwsCredentialsProvider credentials(S3Settings settings) {
    return settings.accessKey().isBlank()
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
  }

  @Override
  public Path spool() throws IOException {
    return Files.createTempFile("entente-upload-", ".part");
  }

  @Override
  public void keep(FileKey key, Path arrived) throws IOException {
    try {
      client.putObject(
          request -> request.bucket(bucket).key(name(key)), RequestBody.fromFile(arrived));
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  @Override
  public InputStream open(FileKey key, Portion portion) throws IOException {
    long last = portion.from() + portion.length() - 1;
    try {
      return client.getObject(request ->
          request.bucket(bucket).key(name(key)).range("bytes=" + portion.from() + "-" + last));
    } catch (NoSuchKeyException e) {
      NoSuchFileException missing = new NoSuchFileException(name(key));
      missing.initCause(e);
      throw missing;
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void remove(FileKey key) throws IOException {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(name(key)));
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  private static String name(FileKey key) {
    return key.workspaceId() + "/" + key.sha256().substring(0, 2) + "/" + key.sha256();
  }
}
