package io.entente.rest.http;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks a request as unreadable whose end or host two servers could see differently, beyond what
 * the decoder finds itself: a transfer coding other than chunked, one over HTTP/1.0, several hosts,
 * none, or what is no host's name.
 */
@ChannelHandler.Sharable
final class UnambiguousHead extends ChannelInboundHandlerAdapter {
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof HttpRequest request
        && request.decoderResult().isSuccess()
        && isAmbiguous(request)) {
      request.setDecoderResult(
          DecoderResult.failure(new IllegalArgumentException("The head is ambiguous")));
    }
    super.channelRead(context, message);
  }

  private static boolean isAmbiguous(HttpRequest request) {
    HttpHeaders headers = request.headers();
    List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    boolean oddCoding =
        !codings.isEmpty()
            && (codings.size() > 1
                || !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.getFirst())
                || !request.protocolVersion().equals(HttpVersion.HTTP_1_1));
    List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
    boolean oddHost =
        hosts.size() > 1
            || (hosts.isEmpty() && request.protocolVersion().equals(HttpVersion.HTTP_1_1))
            || (hosts.size() == 1 && !HOST.matcher(hosts.getFirst()).matches());
    return oddCoding || oddHost;
  }
}
