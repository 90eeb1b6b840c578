package io.entente.outward.call;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Calls addresses that members have named: follows no redirect, keeps no cookie, reads 64 KiB at
 * most, for 30 seconds at most. It knows whether a call that failed can have been heard. Each call
 * has a connection of its own, for of one that was kept it would not be known.
 */
@Singleton
public final class OutsideCalls {
  /** No call takes longer. */
  public static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_CALLS = 256;
  private static final long LONGEST_PAUSE = Duration.ofDays(1).toSeconds();

  private final TaskScheduler scheduler;
  private final CloseableHttpClient client;

  OutsideCalls(OutsideAddress addresses, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.scheduler = scheduler;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(addresses)
                    .setMaxConnTotal(MOST_CALLS)
                    .setMaxConnPerRoute(MOST_CALLS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.ofSeconds(5))
                            .setSocketTimeout(Timeout.ofSeconds(20))
                            .build())
                    .build())
            .setConnectionReuseStrategy((_, _, _) -> false)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("Entente")
            .build();
  }

  @PreDestroy
  void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  public Called post(URI address, Map<String, String> headers, byte[] json) {
    AtomicBoolean begun = new AtomicBoolean();
    HttpPost request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(
        new EntityTemplate(
            json.length,
            ContentType.APPLICATION_JSON,
            null,
            out -> {
              begun.set(true);
              out.write(json);
            }));
    ScheduledFuture<?> end = scheduler.schedule(LONGEST, request::cancel);
    try {
      return client.execute(request, OutsideCalls::answered);
    } catch (OutsideAddress.Barred e) {
      return new Called.Barred(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return begun.get()
          ? new Called.Unanswered("The call was not answered: " + told(e))
          : new Called.NotReached("The address was not reached: " + told(e));
    } finally {
      end.cancel(false);
    }
  }

  private static Called answered(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new IOException("the answer is longer than 64 KiB");
    }
    return new Called.Answered(
        response.getCode(), retryAfter(response.getFirstHeader("Retry-After")), body);
  }

  /** In seconds; dates are passed over, for clocks differ. */
  private static @Nullable Duration retryAfter(@Nullable Header header) {
    String value = header == null ? null : header.getValue();
    if (value == null
        || value.isEmpty()
        || value.length() > 9
        || !value.chars().allMatch(it -> it >= '0' && it <= '9')) {
      return null;
    }
    return Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_PAUSE));
  }

  /** The kind of failure; its message may name addresses inside. */
  private static String told(IOException failure) {
    return switch (failure) {
      case java.net.UnknownHostException _ -> "its name is not known.";
      case java.net.SocketTimeoutException _ -> "it took too long.";
      case javax.net.ssl.SSLException _ -> "no secure connection.";
      case java.net.ConnectException _ -> "the connection was refused.";
      default -> "the connection broke.";
    };
  }
}
