package org.decamp.app.cli;

import picocli.CommandLine.IVersionProvider;

/** Which Decamp this is, as the build wrote it into the JAR. */
final class Version implements IVersionProvider {

  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"decamp " + current()};
  }
}
