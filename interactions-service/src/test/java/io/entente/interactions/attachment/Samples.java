package io.entente.interactions.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Content as people send it, and as others do. */
final class Samples {
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAA"
                  + "AABJRU5ErkJggg==");
  static final byte[] HTML = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
  static final byte[] SVG =
      text(
          "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
  static final byte[] GIF_AND_SCRIPT =
      text(
          "GIF89a/*\0\0\0\0\0\0\0\0\0\0\0\0*/=1;alert(document.cookie)//<script>alert(1)</script>");
  static final byte[] SHELL = text("#!/bin/sh\nrm -rf /\n");
  static final byte[] WINDOWS_PROGRAM =
      ("MZ\u0090\0\3\0\0\0\4\0\0\0" + "\0".repeat(200)).getBytes(StandardCharsets.ISO_8859_1);
  static final byte[] PDF =
      text("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>");
  static final byte[] TEXT = text("Dear Grace, the parcel has not come.\n");

  private Samples() {}

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** All files below a folder. */
  static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] zip(String entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(HTML);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
