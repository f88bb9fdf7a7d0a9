package baari.board.device;

import baari.board.config.BusSettings;
import baari.board.config.ButtonBoxSettings;
import baari.board.config.SignSettings;
import baari.board.device.HallDevices.CounterKeypad;
import baari.drivers.bus.Bus;
import baari.drivers.bus.LineTiming;
import baari.drivers.device.hall.ButtonBox;
import baari.drivers.transport.SerialSettings;
import baari.drivers.transport.Transport;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The signs and button boxes that the settings name, on the lines that they name.
public final class LineDevices {
  private final Map<String, Bus> buses = new HashMap<>();
  private final List<Sign> signs;
  private final List<CounterKeypad> keypads;
  private final List<HallPart> parts = new ArrayList<>();

  private LineDevices(
      List<BusSettings> lines, List<SignSettings> signs, List<ButtonBoxSettings> boxes) {
    lines.forEach(line -> buses.put(line.name(), bus(line)));
    this.signs = signs.stream().map(this::sign).toList();
    this.keypads = boxes.stream().map(this::keypad).toList();
  }

  /// Creates all devices, then starts their lines.
  public static LineDevices open(
      List<BusSettings> lines, List<SignSettings> signs, List<ButtonBoxSettings> boxes) {
    var devices = new LineDevices(lines, signs, boxes);
    devices.buses.values().forEach(Bus::start);
    return devices;
  }

  public List<Sign> signs() {
    return signs;
  }

  public List<CounterKeypad> keypads() {
    return keypads;
  }

  public List<HallPart> parts() {
    return List.copyOf(parts);
  }

  public void close() {
    buses.values().forEach(Bus::close);
  }

  private static Bus bus(BusSettings settings) {
    return new Bus(transport(settings.line()), LineTiming.of(settings.line()));
  }

  private static Transport transport(SerialSettings line) {
    if (!line.path().startsWith("tcp:")) {
      return Transport.serial(line);
    }
    var server = URI.create(line.path());
    return Transport.tcp(server.getHost(), server.getPort());
  }

  private Sign sign(SignSettings settings) {
    var name = "sign " + settings.name();
    var board = settings.kind().board(on(settings.bus()), name, settings.address());
    parts.add(new HallPart("sign-" + settings.name(), () -> board.status().connected()));
    return new Sign(settings.name(), board, settings.text(), settings.counter());
  }

  private CounterKeypad keypad(ButtonBoxSettings settings) {
    var name = "button box " + settings.name();
    var box = new ButtonBox(on(settings.bus()), name, settings.address(), settings.speaking());
    parts.add(new HallPart("button-box-" + settings.name(), box::isConnected));
    return new CounterKeypad(box, settings.counter(), settings.transferTo());
  }

  private Bus on(String name) {
    var bus = buses.get(name);
    if (bus == null) {
      throw new IllegalStateException("Line '" + name + "' is missing in the checked settings");
    }
    return bus;
  }
}
