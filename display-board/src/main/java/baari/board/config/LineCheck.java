package baari.board.config;

import baari.drivers.device.board.BoardProfile;
import baari.drivers.device.board.BoardProfiles;
import baari.drivers.device.hall.ButtonBox.Speaking;
import baari.drivers.protocol.box.BoxFrame;
import baari.drivers.transport.SerialSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the settings of serial lines and of the signs and button boxes on them.
final class LineCheck {
  private static final String ONLY_SIGN = "1";

  /// The line of the only sign. Nobody can give this name to another line.
  private static final String ONLY_BUS = "";

  private static final String TCP = "tcp://";

  private final ConfigErrors problems;
  private final BoardConfig config;

  LineCheck(ConfigErrors problems, BoardConfig config) {
    this.problems = problems;
    this.config = config;
  }

  List<BusSettings> buses() {
    var buses = new ArrayList<BusSettings>();
    config
        .buses()
        .forEach((name, bus) -> {
          var prefix = "baari.buses." + name;
          problems
              .parsed(prefix + ".line", bus.line(), text -> SerialSettings.parse(bus.port(), text))
              .ifPresent(line -> buses.add(new BusSettings(name, line)));
          if (bus.port().startsWith(TCP) && !bus.port().matches("tcp://[^:/]+:\\d{1,5}")) {
            problems.add(prefix + ".port", "must be like tcp://192.168.1.60:4001");
          }
        });
    only().ifPresent(buses::add);
    return buses;
  }

  private Optional<BusSettings> only() {
    var sign = config.sign();
    var profile = sign.port().flatMap(_ -> profile("baari.sign", sign.profile()));
    return profile.flatMap(each ->
        problems
            .parsed(
                "baari.sign.line",
                sign.line().orElse(each.line()),
                text -> SerialSettings.parse(sign.port().orElseThrow(), text))
            .map(line -> new BusSettings(ONLY_BUS, line)));
  }

  List<SignSettings> signs() {
    var signs = new ArrayList<SignSettings>();
    config.signs().forEach((name, sign) -> shared(name, sign).ifPresent(signs::add));
    var sign = config.sign();
    if (sign.port().isPresent()) {
      sign("baari.sign", ONLY_SIGN, sign.profile(), sign.address(), sign.text())
          .map(each -> each.on(ONLY_BUS, Optional.empty()))
          .ifPresent(signs::add);
    }
    return signs;
  }

  private Optional<SignSettings> shared(String name, BoardConfig.SharedSign sign) {
    var prefix = "baari.signs." + name;
    var bus = bus(prefix, sign.bus());
    var address =
        problems.required(prefix + ".address", sign.address(), "name it as the sign is set");
    return sign(prefix, name, sign.profile(), address, sign.text())
        .map(each -> each.on(bus, sign.counter()));
  }

  private Optional<SignSettings> sign(
      String prefix, String name, String profile, String address, Optional<String> text) {
    return profile(prefix, profile)
        .flatMap(each ->
            problems
                .parsed(prefix + ".text", text.orElse(each.text()), CallText::new)
                .flatMap(call -> fitting(prefix, name, each, address, call)));
  }

  private Optional<SignSettings> fitting(
      String prefix, String name, BoardProfile profile, String address, CallText text) {
    return problems.parsed(
        prefix + ".address",
        address,
        each -> {
          profile.kind().check(each, text.sample());
          return new SignSettings(name, "", each, profile.kind(), text, Optional.empty());
        });
  }

  private Optional<BoardProfile> profile(String prefix, String name) {
    return problems.parsed(prefix + ".profile", name, BoardProfiles::read);
  }

  List<ButtonBoxSettings> buttonBoxes() {
    var boxes = new ArrayList<ButtonBoxSettings>();
    config
        .buttonBoxes()
        .forEach((name, box) -> {
          var prefix = "baari.button-boxes." + name;
          var bus = bus(prefix, box.bus());
          var address =
              problems.required(prefix + ".address", box.address(), "name it as the box is set");
          var counter =
              problems.required(prefix + ".counter", box.counter(), "name the counter where it is");
          problems.parsed(prefix + ".address", address, BoxFrame::address);
          if (box.transferTo()
              .filter(service -> !service.matches("[A-Za-z0-9_-]{1,40}"))
              .isPresent()) {
            problems.add(prefix + ".transfer-to", "must be the code of a service");
          }
          problems
              .parsed(
                  prefix + ".speaks",
                  box.speaks(),
                  ConfigErrors.word("first", Speaking.FIRST, "when-polled", Speaking.WHEN_POLLED))
              .ifPresent(speaking ->
                  boxes.add(
                      new ButtonBoxSettings(
                          name, bus, address, counter, speaking, box.transferTo())));
        });
    return boxes;
  }

  private String bus(String prefix, Optional<String> bus) {
    var name = problems.required(prefix + ".bus", bus, "name one of baari.buses");
    if (bus.isPresent() && !config.buses().containsKey(name)) {
      problems.add(prefix + ".bus", "there is no baari.buses." + name);
    }
    return name;
  }
}
