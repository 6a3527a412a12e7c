package org.decamp.signalcli.standin.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Lets signal-cli believe the zero-knowledge proofs of another server, as {@link TrustOverlay} lets
 * it trust another authority.
 */
public final class GroupParamsOverlay {

  private GroupParamsOverlay() {}

  /** Packs the agent below {@code folder}; answers the option of the JVM that lets it in. */
  public static String write(Path folder, byte[] publicParams) throws IOException {
    Path jar = folder.toAbsolutePath().resolve("group-params.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", GroupParamsAgent.class.getName());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      add(GroupParamsAgent.class, out);
      for (Class<?> nested : GroupParamsAgent.class.getNestMembers()) {
        if (nested != GroupParamsAgent.class) {
          add(nested, out);
        }
      }
    }
    return "-javaagent:" + jar + "=" + Base64.getEncoder().encodeToString(publicParams);
  }

  private static void add(Class<?> type, JarOutputStream out) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    out.putNextEntry(new JarEntry(name));
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not there");
      }
      in.transferTo(out);
    }
  }
}
