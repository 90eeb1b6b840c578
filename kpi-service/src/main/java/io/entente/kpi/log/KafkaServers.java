package io.entente.kpi.log;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** Where the brokers are: {@code entente.kafka.servers}, a list of host:port. */
@ConfigurationProperties("entente.kafka")
record KafkaServers(@Bindable(defaultValue = "127.0.0.1:9092") String servers) {}
