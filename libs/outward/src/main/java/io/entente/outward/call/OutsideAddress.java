package io.entente.outward.call;

import io.entente.rest.InvalidRequest;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Where calls may go. Members name addresses, and none may lead into the network that this server
 * stands in: names are looked up when a call is made, and the call goes to what was looked up then.
 * With {@code entente.outlets.private} the machine itself and private networks may be called, the
 * machine also without TLS; what is link-local, such as the cloud's metadata, never.
 */
@Singleton
public final class OutsideAddress implements DnsResolver {
  private static final int LONGEST = 2_048;
  private static final int HTTPS = 443;
  private static final int FIRST_FREE = 1_024;
  private static final int LAST = 65_535;

  /** Of databases, brokers and caches, some of which take a call for commands. */
  private static final Set<Integer> OF_STORES =
      Set.of(
          1433, 1521, 2181, 2375, 2376, 2379, 2380, 3306, 5432, 5672, 6379, 9042, 9092, 9093, 9094,
          9200, 9300, 11_211, 27_017);

  private final boolean allowsPrivate;

  public OutsideAddress(@Value("${entente.outlets.private:false}") boolean allowsPrivate) {
    this.allowsPrivate = allowsPrivate;
  }

  /** Thrown for a name that leads where no call may go. */
  static final class Barred extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Barred(String host) {
      super(host + " leads to an address that is not public.");
    }
  }

  /**
   * The address itself.
   *
   * @param pointer where it stands in the request
   * @throws InvalidRequest if no call could ever go there
   */
  public String check(String pointer, String url) {
    URI uri = parse(pointer, url);
    String host = uri.getHost();
    if (host == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new InvalidRequest(pointer, "must have a host, and neither user nor fragment");
    }
    boolean plain = "http".equalsIgnoreCase(uri.getScheme());
    if (!"https".equalsIgnoreCase(uri.getScheme())
        && !(plain && allowsPrivate && isThisMachine(host))) {
      throw new InvalidRequest(pointer, "must begin with https://");
    }
    if (!mayBeCalled(uri.getPort())) {
      throw new InvalidRequest(pointer, "has a port that is not for such calls");
    }
    if (isLiteral(host)) {
      try {
        resolve(host);
      } catch (UnknownHostException e) {
        throw new InvalidRequest(pointer, "leads to an address that is not public");
      }
    } else if (!allowsPrivate && !PublicName.isOne(host)) {
      throw new InvalidRequest(pointer, "must name a host by its public name");
    }
    return url;
  }

  private static URI parse(String pointer, String url) {
    try {
      if (url.length() <= LONGEST) {
        URI uri = new URI(url);
        // So it is written down and called: signs of other scripts take more than one each.
        if (uri.toASCIIString().length() <= LONGEST) {
          return uri;
        }
      }
    } catch (URISyntaxException e) {
      throw new InvalidRequest(pointer, "is no address");
    }
    throw new InvalidRequest(pointer, "must have " + LONGEST + " characters at most");
  }

  private static boolean mayBeCalled(int port) {
    return port == -1
        || port == HTTPS
        || (port >= FIRST_FREE && port <= LAST && !OF_STORES.contains(port));
  }

  private static boolean isLiteral(String host) {
    return host.startsWith("[")
        || host.chars().allMatch(it -> it == '.' || (it >= '0' && it <= '9'));
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (!mayBeCalled(address)) {
        throw new Barred(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean mayBeCalled(InetAddress address) {
    return switch (AddressRange.of(address)) {
      case PUBLIC -> true;
      case PRIVATE -> allowsPrivate;
      case BARRED -> false;
    };
  }
}
