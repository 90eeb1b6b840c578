package io.entente.gateway.proxy;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Says of a service's answer how long it is if the service does: the framework passes it on in
 * chunks, even where there is no body at all.
 */
@Singleton
final class KeptLengths implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  /** From here to the connection, and never further. */
  private static final String HEADER = "X-Entente-Length";

  private static final Restore RESTORE = new Restore();

  /** Notes the length where it is going to be lost. */
  static void note(MutableHttpHeaders answer) {
    answer.remove(HEADER);
    String length = answer.get("Content-Length");
    if (length != null && !answer.contains("Content-Encoding")) {
      answer.add(HEADER, length);
    }
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Customizer(null));
    return event.getBean();
  }

  private record Customizer(@Nullable Channel channel) implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
      return new Customizer(opened);
    }

    @Override
    public void onStreamPipelineBuilt() {
      String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
      if (channel != null && channel.pipeline().get(codec) != null) {
        channel.pipeline().addAfter(codec, "kept-lengths", RESTORE);
      }
    }
  }

  @Sharable
  private static final class Restore extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
        throws Exception {
      if (message instanceof HttpResponse answer) {
        restore(answer);
      }
      super.write(context, message, promise);
    }

    private static void restore(HttpResponse answer) {
      HttpHeaders headers = answer.headers();
      String length = headers.get(HEADER);
      headers.remove(HEADER);
      if (answer.status().code() == HttpResponseStatus.NOT_MODIFIED.code()) {
        headers.remove(HttpHeaderNames.TRANSFER_ENCODING).remove(HttpHeaderNames.CONTENT_LENGTH);
      } else if (length != null && !headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
        headers.remove(HttpHeaderNames.TRANSFER_ENCODING);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, length);
      }
    }
  }
}
