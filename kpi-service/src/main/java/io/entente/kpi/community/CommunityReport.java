package io.entente.kpi.community;

import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How questions in communities were answered.
 *
 * @param behind changes that are known and not yet counted
 * @param asked questions of the period
 * @param accepted questions with an answer that was first accepted or confirmed in the period
 * @param acceptedFromPeers those of them whose accepted answer a peer gave
 * @param peerAnsweredRate null where none was accepted
 * @param firstPeerAnswers questions that a peer first answered in the period
 * @param medianFirstPeerAnswerSeconds from the question to it; null if there are none
 * @param negative first answers of peers that are dated before their questions, counted here alone
 */
@Serdeable
record CommunityReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    Meaning definition,
    CommunityFilters filters,
    long asked,
    long accepted,
    long acceptedFromPeers,
    @Nullable Double peerAnsweredRate,
    long firstPeerAnswers,
    @Nullable Long medianFirstPeerAnswerSeconds,
    long negative) {}
