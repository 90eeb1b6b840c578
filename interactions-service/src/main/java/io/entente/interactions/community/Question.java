package io.entente.interactions.community;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread that a customer began in a community.
 *
 * @param conversationId the latest of the thread with who asked
 * @param answers number of public messages of peers and agents
 * @param firstAnswerAt null while there is none
 * @param firstPeerAnswerAt null while no peer has answered
 * @param acceptedAt when an answer was first accepted or confirmed; null while none is
 * @param acceptedFromPeer whether a peer gave that answer; null while there is none
 * @param leftAt when the brand left it to the community; null if it did not
 */
@Serdeable
record Question(
    UUID id,
    @Nullable UUID conversationId,
    UUID connectionId,
    Person asker,
    @Nullable String subject,
    Instant askedAt,
    AnswerState state,
    int answers,
    @Nullable Instant firstAnswerAt,
    @Nullable Instant firstPeerAnswerAt,
    @Nullable Instant acceptedAt,
    @Nullable Boolean acceptedFromPeer,
    @Nullable Instant leftAt) {}
