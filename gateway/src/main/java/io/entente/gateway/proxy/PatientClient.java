package io.entente.gateway.proxy;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.timeout.ReadTimeoutHandler;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Waits for an answer from when the request was sent, not from when its sending began: a service
 * can't answer to a file of which it has only a part. Who sends too slowly is cut off in front.
 */
@Singleton
final class PatientClient implements BeanCreatedEventListener<NettyClientCustomizer.Registry> {
  private static final RestartsWait RESTARTS = new RestartsWait();

  @Override
  public NettyClientCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyClientCustomizer.Registry> event) {
    event.getBean().register(new Customizer(null));
    return event.getBean();
  }

  private record Customizer(@Nullable Channel channel) implements NettyClientCustomizer {
    @Override
    public NettyClientCustomizer specializeForChannel(Channel opened, ChannelRole role) {
      return new Customizer(opened);
    }

    @Override
    public void onStreamPipelineBuilt() {
      String wait = ChannelPipelineCustomizer.HANDLER_READ_TIMEOUT;
      if (channel != null && channel.pipeline().get(wait) != null) {
        channel.pipeline().addBefore(wait, "restarts-wait", RESTARTS);
      }
    }
  }

  @Sharable
  private static final class RestartsWait extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
        throws Exception {
      ReadTimeoutHandler wait = context.pipeline().get(ReadTimeoutHandler.class);
      if (wait != null) {
        wait.resetReadTimeout();
      }
      super.write(context, message, promise);
    }
  }
}
