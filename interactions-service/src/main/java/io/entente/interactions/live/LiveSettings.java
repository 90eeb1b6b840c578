package io.entente.interactions.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Limits of live streams: {@code entente.live.*}.
 *
 * @param window for which what happened can be told again to who was away
 * @param heartbeat after which something is sent though nothing happened
 * @param lasts after which a stream ends and its reader comes again: as long as a token is good
 * @param stuck after which a reader who takes nothing is cut off
 * @param ofMember streams of one member at one replica
 * @param ofReplica streams of one replica
 */
@ConfigurationProperties("entente.live")
record LiveSettings(
    @Bindable(defaultValue = "10m") Duration window,
    @Bindable(defaultValue = "10s") Duration heartbeat,
    @Bindable(defaultValue = "10m") Duration lasts,
    @Bindable(defaultValue = "30s") Duration stuck,
    @Bindable(defaultValue = "12") int ofMember,
    @Bindable(defaultValue = "5000") int ofReplica) {}
