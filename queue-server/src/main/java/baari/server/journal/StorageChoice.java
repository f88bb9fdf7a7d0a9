package baari.server.journal;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import org.jspecify.annotations.Nullable;

/// Makes `baari.storage` switch the two data sources on and off, each with its migrations. Their
/// `active` properties must stand in `application.properties`, or this is never asked.
@Priority(Priorities.APPLICATION)
public final class StorageChoice implements ConfigSourceInterceptor {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    ConfigValue value = context.proceed(name);
    return switch (name) {
      case "quarkus.datasource.sqlite.active", "quarkus.flyway.sqlite.active" ->
          chosen(context, value, "sqlite");
      case "quarkus.datasource.postgresql.active", "quarkus.flyway.postgresql.active" ->
          chosen(context, value, "postgresql");
      default -> value;
    };
  }

  private static @Nullable ConfigValue chosen(
      ConfigSourceInterceptorContext context, @Nullable ConfigValue value, String kind) {
    ConfigValue storage = context.restart("baari.storage");
    if (value == null || storage == null || storage.getValue() == null) {
      return value;
    }
    return value.withValue(Boolean.toString(kind.equals(storage.getValue())));
  }
}
