package io.entente.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {
  @Test
  void everyClientHasThePropertiesThatKafkaKnowsByItsOwnNames() {
    KafkaSettings settings =
        read(
            PropertySource.of(
                "file",
                Map.of(
                    "entente.kafka.servers",
                    "broker-1:9093,broker-2:9093",
                    "entente.kafka.properties.security.protocol",
                    "SASL_SSL",
                    "entente.kafka.properties.ssl.truststore.location",
                    "/etc/kafka/ca.pem")));

    assertThat(settings.common())
        .containsEntry("bootstrap.servers", "broker-1:9093,broker-2:9093")
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("ssl.truststore.location", "/etc/kafka/ca.pem");
  }

  @Test
  void theyMayBeGivenInTheEnvironment() {
    KafkaSettings settings =
        read(
            PropertySource.of(
                "environment",
                Map.of(
                    "ENTENTE_KAFKA_PROPERTIES_SECURITY_PROTOCOL",
                    "SASL_SSL",
                    "ENTENTE_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
                    "a.b.Module required;"),
                PropertyConvention.ENVIRONMENT_VARIABLE));

    assertThat(settings.producer())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("sasl.jaas.config", "a.b.Module required;");
  }

  private static KafkaSettings read(PropertySource source) {
    try (ApplicationContext context =
        ApplicationContext.builder()
            .properties(
                Map.of(
                    "entente.service",
                    "probe",
                    "entente.workers",
                    false,
                    "flyway.datasources.default.enabled",
                    false))
            .propertySources(source)
            .build()) {
      context.start();
      return context.getBean(KafkaSettings.class);
    }
  }
}
