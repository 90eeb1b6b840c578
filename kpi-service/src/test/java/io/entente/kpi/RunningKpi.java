package io.entente.kpi;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.kpi.log.CycleLog;
import io.entente.kpi.log.CycleLogs;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.testing.TestKeys;
import io.entente.sql.Sql;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The service as it ships, on real servers: one for all tests of the JVM. */
public final class RunningKpi {
  private static final RunningKpi SHARED = new RunningKpi();

  private final GreenMail mailServer = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final ApplicationContext context;

  private RunningKpi() {
    Database database = BackingServers.shared().database("kpi");
    Map<String, Object> properties = new HashMap<>(TestKeys.shared().properties());
    properties.put("entente.http.port", -1);
    properties.put("entente.kafka.servers", BackingServers.shared().kafkaServers());
    properties.put("entente.database.host", database.host());
    properties.put("entente.database.port", database.port());
    properties.put("entente.database.name", database.name());
    properties.put("entente.database.user", database.user());
    properties.put("entente.database.password", database.password());
    mailServer.start();
    properties.put("entente.mail.host", "127.0.0.1");
    properties.put("entente.mail.port", mailServer.getSmtp().getPort());
    properties.put("entente.mail.tls", "none");
    properties.put("entente.mail.from", "Entente <care@example.org>");
    properties.put("entente.outlets.private", true);
    properties.put("entente.secrets.key", "a key that seals the secrets of tests");
    context = KpiApplication.start(properties);
    awaitTopics();
  }

  /** They are made beside, which takes its time on a busy machine. */
  private void awaitTopics() {
    CycleLogs logs = bean(CycleLogs.class);
    Awaitility.await("the topics are there")
        .atMost(Duration.ofMinutes(2))
        // Another thread would wait for this class, which is being made.
        .pollInSameThread()
        .ignoreExceptions()
        .until(() -> {
          try (CycleLog log = logs.open()) {
            return !log.ends().isEmpty();
          }
        });
  }

  public static RunningKpi shared() {
    return SHARED;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The mails that came to an address. */
  public List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(mailServer.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
        .toList();
  }

  private static Address[] recipients(MimeMessage mail) {
    try {
      return mail.getAllRecipients();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public Sql sql() {
    return bean(Sql.class);
  }

  public URI address() {
    return bean(EmbeddedServer.class).getURI();
  }

  /** Publishes to the real topic, as interactions-service does. */
  public void publish(Collection<CycleState> states) {
    EventJson json = bean(EventJson.class);
    bean(EventPublisher.class)
        .publish(
            states.stream()
                .map(state ->
                    new OutgoingEvent(
                        Topics.CYCLES, state.key(), json.encode(state), state.workspaceId()))
                .toList());
  }

  /** Publishes, and waits until all of it is counted. */
  public void count(Collection<CycleState> states) {
    publish(states);
    awaitApplied();
  }

  /** Waits until everything on the topic is applied. */
  public void awaitApplied() {
    CycleLogs logs = bean(CycleLogs.class);
    try (CycleLog log = logs.open()) {
      Map<Integer, Long> ends = log.ends();
      Awaitility.await("all events are applied")
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> isAt(logs.applied(), ends));
    }
  }

  private static boolean isAt(Map<Integer, Long> applied, Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> applied.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
