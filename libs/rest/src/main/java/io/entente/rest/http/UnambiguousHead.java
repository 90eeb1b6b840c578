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

/**
 * Marks a request as unreadable whose end or host two servers could see differently, beyond what
 * the decoder finds itself: a transfer coding other than chunked, one over HTTP/1.0, several hosts
 * or none.
 */
@ChannelHandler.Sharable
final class UnambiguousHead extends ChannelInboundHandlerAdapter {
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
    int hosts = headers.getAll(HttpHeaderNames.HOST).size();
    boolean oddHost =
        hosts > 1 || (hosts == 0 && request.protocolVersion().equals(HttpVersion.HTTP_1_1));
    return oddCoding || oddHost;
  }
}
