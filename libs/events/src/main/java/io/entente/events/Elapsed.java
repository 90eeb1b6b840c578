package io.entente.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A duration on both clocks, in whole seconds.
 *
 * @param calendarSeconds by the wall clock
 * @param businessSeconds the part of it that lies in open hours
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Elapsed(long calendarSeconds, long businessSeconds) {}
