package baari.engine;

import java.util.Arrays;
import java.util.stream.Stream;

/// The records of a sealed family with any number of layers.
public final class Kinds {
  private Kinds() {}

  public static Stream<Class<?>> of(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Kinds::of)
        : Stream.of(family);
  }
}
