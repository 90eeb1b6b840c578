package io.entente.interactions.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.entente.embedded.BackingServers;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InteractionKind;
import io.entente.interactions.testing.Service;
import io.entente.outward.call.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What networks are told, and what their answers, as they document them, come to. */
class NetworksTest {
  private static final String TOKEN = "123456:AAE-token_of_a_bot";
  private static Service service;
  private static HttpServer server;
  private static final List<String> HEARD = new CopyOnWriteArrayList<>();
  private static volatile int status;
  private static volatile String answer = "";

  @BeforeAll
  static void start() throws IOException {
    service =
        Service.start(
            BackingServers.shared().database("interactions"),
            Map.of(
                "entente.workers", "false",
                "entente.outlets.private", "true",
                "entente.secrets.key", "a key that seals the secrets of tests"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          HEARD.add(
              call.getRequestURI()
                  + " "
                  + call.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + body);
          if (status == 0) {
            call.close();
            return;
          }
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          call.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
          call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    service.close();
  }

  private static Outcome send(OutletKind kind, String inReplyTo, int code, String said) {
    status = code;
    answer = said;
    HEARD.clear();
    StoredOutlet outlet = outlet(kind, "http://127.0.0.1:" + server.getAddress().getPort());
    return service.bean(Networks.class).send(parcel(inReplyTo), outlet);
  }

  private static StoredOutlet outlet(OutletKind kind, String url) {
    var workspaceId = Ids.next();
    var connectionId = Ids.next();
    return new StoredOutlet(
        workspaceId,
        connectionId,
        new Outlet(
            kind,
            url,
            kind.needsAccount() ? "777" : null,
            false,
            null,
            OutletState.WORKING,
            null,
            Instant.EPOCH),
        service.bean(Secrets.class).seal(TOKEN, workspaceId, connectionId),
        0);
  }

  private static Parcel parcel(String inReplyTo) {
    return new Parcel(
        Ids.next(),
        Ids.next(),
        Channel.TELEGRAM,
        "acme",
        InteractionKind.DIRECT_MESSAGE,
        new Parcel.Recipient("4242", "grace", null),
        inReplyTo,
        "Hello Grace",
        Instant.EPOCH);
  }

  @Test
  void telegramIsToldAsItsBotApiSays() {
    Outcome outcome =
        send(
            OutletKind.TELEGRAM,
            "4242:9",
            200,
            """
            {"ok":true,"result":{"message_id":11,"from":{"id":123456,"is_bot":true},
             "chat":{"id":4242,"type":"private"},"date":1772442000,"text":"Hello Grace"}}
            """);

    assertThat(outcome).isEqualTo(new Outcome.Sent("4242:11"));
    assertThat(HEARD).singleElement().asString().startsWith("/bot" + TOKEN + "/sendMessage ");
    assertThat(HEARD.getFirst())
        .contains("\"chat_id\":4242", "\"text\":\"Hello Grace\"", "\"message_id\":9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | {'ok':false,'error_code':403,'description':'Forbidden: bot was blocked by the user'} | Refused",
        "400 | {'ok':false,'error_code':400,'description':'Bad Request: chat not found'} | Refused",
        "401 | {'ok':false,'error_code':401,'description':'Unauthorized'} | Locked",
        "429 | {'ok':false,'error_code':429,'description':'Too Many Requests','parameters':{'retry_after':7}} | Later",
        "502 | Bad Gateway | Unknown",
        "302 | '' | Refused",
        "0 | '' | Unknown"
      })
  void whatTelegramAnswersIsUnderstood(int code, String said, String outcome) {
    Outcome came = send(OutletKind.TELEGRAM, null, code, said.replace('\'', '"'));

    assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
    if (came instanceof Outcome.Later later) {
      assertThat(later.after()).isEqualTo(Duration.ofSeconds(7));
    }
    assertThat(HEARD).hasSize(1);
  }

  @Test
  void metasNetworksAreToldAsTheGraphApiSays() {
    assertThat(
            send(
                OutletKind.WHATSAPP,
                "wamid.A",
                200,
                """
                {"messaging_product":"whatsapp","contacts":[{"input":"4242","wa_id":"4242"}],
                 "messages":[{"id":"wamid.B"}]}
                """))
        .isEqualTo(new Outcome.Sent("wamid.B"));
    assertThat(HEARD.getFirst())
        .startsWith("/777/messages Bearer " + TOKEN)
        .contains("\"to\":\"4242\"", "\"context\":{\"message_id\":\"wamid.A\"}");
    assertThat(
            send(
                OutletKind.MESSENGER,
                null,
                200,
                "{\"recipient_id\":\"4242\",\"message_id\":\"m_1\"}"))
        .isEqualTo(new Outcome.Sent("m_1"));
    assertThat(HEARD.getFirst())
        .contains("\"recipient\":{\"id\":\"4242\"}", "\"messaging_type\":\"RESPONSE\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {'error':{'message':'Error validating access token','type':'OAuthException','code':190}} | Locked",
        "400 | {'error':{'message':'Re-engagement message','code':131047}} | Refused",
        "400 | {'error':{'message':'Rate limit hit','code':130429}} | Later",
        "500 | {'error':{'message':'Temporary','code':2,'is_transient':true}} | Later",
        "500 | {'error':{'message':'An unknown error','code':1}} | Unknown",
        "503 | '' | Unknown"
      })
  void whatTheGraphApiAnswersIsUnderstood(int code, String said, String outcome) {
    assertThat(
            send(OutletKind.MESSENGER, null, code, said.replace('\'', '"'))
                .getClass()
                .getSimpleName())
        .isEqualTo(outcome);
  }

  @Test
  void nobodyListeningIsTriedAgainAndAnswersWithoutEndAreNot() {
    assertThat(
            service
                .bean(Networks.class)
                .send(parcel(null), outlet(OutletKind.WEBHOOK, "http://127.0.0.1:1/")))
        .isInstanceOf(Outcome.Later.class);
    assertThat(send(OutletKind.WEBHOOK, null, 200, "x".repeat(70_000)))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(send(OutletKind.WEBHOOK, null, 204, "")).isEqualTo(new Outcome.Sent(null));
  }
}
