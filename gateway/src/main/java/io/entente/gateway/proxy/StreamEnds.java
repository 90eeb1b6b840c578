package io.entente.gateway.proxy;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Closes the service's side of a stream. Of an answer that nobody wants any more the client reads
 * the rest, so that the connection can be used again: a stream has no rest.
 */
@Singleton
final class StreamEnds implements BeanCreatedEventListener<NettyClientCustomizer.Registry> {
  /** From the filter to the connection, and never further. */
  static final String HEADER = "X-Entente-Stream";

  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Notes notes = new Notes(channels);

  /** Closes the connection that a stream goes over, if it has one. */
  void close(String stream) {
    Channel channel = channels.remove(stream);
    if (channel != null) {
      ChannelFuture _ = channel.close();
    }
  }

  @Override
  public NettyClientCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyClientCustomizer.Registry> event) {
    event.getBean().register(new Customizer(notes, null));
    return event.getBean();
  }

  private record Customizer(Notes notes, @Nullable Channel channel)
      implements NettyClientCustomizer {
    @Override
    public NettyClientCustomizer specializeForChannel(Channel opened, ChannelRole role) {
      return new Customizer(notes, opened);
    }

    @Override
    public void onStreamPipelineBuilt() {
      String codec = ChannelPipelineCustomizer.HANDLER_HTTP_CLIENT_CODEC;
      if (channel != null && channel.pipeline().get(codec) != null) {
        channel.pipeline().addAfter(codec, "stream-ends", notes);
      }
    }
  }

  @Sharable
  private static final class Notes extends ChannelOutboundHandlerAdapter {
    private final Map<String, Channel> channels;

    Notes(Map<String, Channel> channels) {
      this.channels = channels;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
        throws Exception {
      if (message instanceof HttpRequest request) {
        String stream = request.headers().get(HEADER);
        if (stream != null) {
          request.headers().remove(HEADER);
          channels.put(stream, context.channel());
          ChannelFuture _ =
              context.channel().closeFuture().addListener(_ -> channels.remove(stream));
        }
      }
      super.write(context, message, promise);
    }
  }
}
