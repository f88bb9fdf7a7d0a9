package baari.board.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class SettingsSource {
  private SettingsSource() {}

  @Produces
  @Singleton
  static BoardSettings settings(BoardConfig config) {
    return SettingsCheck.check(config);
  }
}
