package io.entente.contacts.point;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands behind the @ of an e-mail address. */
public final class MailDomain {
  private static final int MOST = 253;

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})");

  /** Where anybody can have a mailbox. */
  private static final Set<String> FREE =
      Set.of(
          """
          aol.com bbox.fr bigpond.com bluewin.ch btinternet.com comcast.net fastmail.com free.fr
          freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hey.com
          hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it icloud.com
          interia.pl laposte.net libero.it live.be live.com live.fr live.nl mac.com mail.com
          mail.ru mailbox.org me.com msn.com naver.com neuf.fr noos.fr o2.pl orange.fr outlook.com
          outlook.de outlook.es outlook.fr outlook.it pm.me posteo.de proton.me protonmail.com
          qq.com rambler.ru rediffmail.com rocketmail.com sapo.pt seznam.cz sfr.fr skynet.be
          t-online.de telenet.be tiscali.it tuta.com tutanota.com uol.com.br verizon.net
          virgilio.it wanadoo.fr web.de wp.pl ya.ru yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk
          yahoo.com yahoo.com.br yahoo.de yahoo.es yahoo.fr yahoo.it yandex.com yandex.ru
          ymail.com zoho.com 126.com 163.com
          """
              .strip()
              .split("\\s+", -1));

  private MailDomain() {}

  /**
   * In lower case and ASCII.
   *
   * @throws InvalidPoint if it is no domain
   */
  public static String normalised(String text) {
    try {
      String domain = IDN.toASCII(text.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      if (domain.length() <= MOST && DOMAIN.matcher(domain).matches()) {
        return domain;
      }
    } catch (IllegalArgumentException _) {
      // Told below.
    }
    throw new InvalidPoint("must be a domain such as example.org");
  }

  /**
   * Whether anybody can have an address of it, so that it names no company.
   *
   * @param domain as {@link #normalised} gives it
   */
  public static boolean isFree(String domain) {
    return FREE.contains(domain);
  }
}
