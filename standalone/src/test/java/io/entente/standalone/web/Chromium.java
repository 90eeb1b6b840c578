package io.entente.standalone.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A running Chromium and what drives it. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  /** A name by which it finds this machine, as if it were another. */
  static final String PUBLIC_NAME = "crm.example.org";

  static Chromium start(Path executable) {
    // The driver is unpacked there: what a killed run leaves behind goes with the build's folder.
    System.setProperty("playwright.driver.tmpdir", folder("target/playwright").toString());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--host-resolver-rules=MAP " + PUBLIC_NAME + " 127.0.0.1")));
    return new Chromium(playwright, browser);
  }

  private static Path folder(String name) {
    try {
      return Files.createDirectories(Path.of(name).toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
