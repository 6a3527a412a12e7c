package org.decamp.signalcli.standin.net;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/**
 * Makes signal-cli know another server's public parameters for groups, which stand in its code as a
 * text; nothing else of it changes. Runs in signal-cli, so it knows no other class of this project.
 */
public final class GroupParamsAgent {

  private static final String CLASS = "org/asamk/signal/manager/config/LiveConfig";

  /** What the parameters of Signal's own servers begin with. */
  private static final String SIGNALS = "AMhf5ywVwITZ";

  private GroupParamsAgent() {}

  /** Called by the JVM; the argument is the parameters in base64. */
  public static void premain(String params, Instrumentation instrumentation) {
    instrumentation.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader, String name, Class<?> before, ProtectionDomain of, byte[] code) {
            return CLASS.equals(name) ? with(params, code) : code;
          }
        });
  }

  private static byte[] with(String params, byte[] code) {
    ClassFile file = ClassFile.of();
    return file.transformClass(
        file.parse(code),
        ClassTransform.transformingMethodBodies((builder, element) -> {
          if (element instanceof ConstantInstruction constant
              && constant.constantValue() instanceof String text
              && text.startsWith(SIGNALS)) {
            builder.loadConstant(params);
          } else {
            builder.with(element);
          }
        }));
  }
}
