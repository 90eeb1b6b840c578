package io.entente.standalone.suite.processes;

import java.io.IOException;

/** A service's {@code main} in a process that ends when the one that started it is gone. */
final class Child {
  private Child() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("parent").start(Child::endWithParent);
    Class.forName(arguments[0])
        .getMethod("main", String[].class)
        .invoke(null, new Object[] {new String[0]});
  }

  /** The standard input closes with the process at its other end. */
  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException e) {
      System.err.println("The parent can't be watched: " + e);
    }
    Runtime.getRuntime().halt(1);
  }
}
