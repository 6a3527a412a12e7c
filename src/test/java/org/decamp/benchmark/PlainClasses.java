package org.decamp.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The shipped classes with the encryption taken out while they are loaded: what it costs is the
 * difference to the same run with the classes as they are. So production code needs no switch that
 * somebody could turn off.
 *
 * <p>Chunks are copied instead of sealed and the database gets no key; hashes, keyed names, digests
 * and the passphrase stay. As a program: {@code plain} or {@code sealed}, then a main class and its
 * arguments.
 */
public final class PlainClasses extends ClassLoader {

  private static final int TAG = 16;
  private static final ClassDesc CHUNKS = ClassDesc.of("org.decamp.vault.media.ChunkCipher");
  private static final ClassDesc BYTES = ConstantDescs.CD_byte.arrayType();
  private static final ClassDesc PROPERTIES = ClassDesc.of("java.util.Properties");

  /** By class, then method, what becomes of it. */
  private static final Map<String, Map<String, MethodTransform>> INSTEAD =
      Map.of(
          "org.decamp.vault.media.ChunkCipher",
          Map.of(
              "seal", body(code -> copy(code, "plain", "sealed", 0).bipush(TAG).iadd().ireturn()),
              "open", body(code -> copy(code, "sealed", "plain", TAG).ireturn())),
          "org.decamp.vault.database.Database",
          Map.of("refuseClearText", body(CodeBuilder::return_), "properties", withoutKey()));

  private final boolean plain;

  private PlainClasses(boolean plain) {
    super(PlainClasses.class.getClassLoader());
    this.plain = plain;
  }

  public static void main(String[] arguments) throws ReflectiveOperationException {
    boolean plain =
        switch (arguments[0]) {
          case "plain" -> true;
          case "sealed" -> false;
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    new PlainClasses(plain)
        .loadClass(arguments[1])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
  }

  private static MethodTransform body(Consumer<CodeBuilder> body) {
    return (method, element) -> {
      if (element instanceof CodeModel) {
        method.withCode(body);
      } else {
        method.with(element);
      }
    };
  }

  /** Copies the chunk, whose length is the second parameter, and leaves the copied length. */
  private static CodeBuilder copy(CodeBuilder code, String from, String to, int less) {
    return code.aload(0)
        .getfield(CHUNKS, from, BYTES)
        .iconst_0()
        .aload(0)
        .getfield(CHUNKS, to, BYTES)
        .iconst_0()
        .iload(3)
        .bipush(less)
        .isub()
        .invokestatic(
            ClassDesc.of("java.lang.System"),
            "arraycopy",
            MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;ILjava/lang/Object;II)V"))
        .iload(3)
        .bipush(less)
        .isub();
  }

  private static MethodTransform withoutKey() {
    return MethodTransform.transformingCode((code, element) -> {
      if (element instanceof ReturnInstruction) {
        code.dup()
            .ldc("key")
            .invokevirtual(
                PROPERTIES,
                "remove",
                MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)Ljava/lang/Object;"))
            .pop();
      }
      code.with(element);
    });
  }

  /** Ours are loaded here in both cases, so that loading costs both the same. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      return name.startsWith("org.decamp.") ? own(name) : super.loadClass(name, resolve);
    }
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      if (plain && INSTEAD.containsKey(name)) {
        bytes = changed(bytes, INSTEAD.get(name));
      }
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] changed(byte[] bytes, Map<String, MethodTransform> instead) {
    ClassModel shipped = ClassFile.of().parse(bytes);
    ClassTransform change = ClassTransform.ACCEPT_ALL;
    for (Map.Entry<String, MethodTransform> one : instead.entrySet()) {
      if (shipped.methods().stream().noneMatch(m -> m.methodName().equalsString(one.getKey()))) {
        throw new IllegalStateException("there is no method " + one.getKey() + " any more");
      }
      change =
          change.andThen(
              ClassTransform.transformingMethods(
                  m -> m.methodName().equalsString(one.getKey()), one.getValue()));
    }
    return ClassFile.of().transformClass(shipped, change);
  }
}
