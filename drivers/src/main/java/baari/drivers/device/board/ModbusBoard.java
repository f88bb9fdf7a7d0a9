package baari.drivers.device.board;

import baari.drivers.bus.Exchange;
import baari.drivers.bus.ExchangeResult;
import baari.drivers.bus.Reply;
import baari.drivers.protocol.modbus.ModbusRequest;
import baari.drivers.protocol.modbus.ModbusRequest.ReadRegisters;
import baari.drivers.protocol.modbus.ModbusRequest.WriteRegister;
import baari.drivers.protocol.modbus.RegisterMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A board with its text in Modbus registers. Its settings are written before its first text and
/// again after each loss of the line or the board. A board that can be read is asked what it shows.
/// If that is not the wanted text, the text is written again.
final class ModbusBoard implements BoardDialogue {
  private static final Duration THINKING = Duration.ofMillis(200);

  /// The pause after a broadcast: Modbus over Serial Line 1.02, section 2.1, 100 to 200 ms.
  private static final Duration AFTER_BROADCAST = Duration.ofMillis(200);

  private final int unit;
  private final RegisterMap map;
  private Optional<Message> target = Optional.empty();
  private List<ModbusRequest> left = List.of();
  private boolean isSet;

  ModbusBoard(int unit, RegisterMap map) {
    this.unit = unit;
    this.map = map;
  }

  @Override
  public void check(Message message) {
    var _ = map.values(message.text());
  }

  @Override
  public Optional<Step> next(Message wanted) {
    if (!target.equals(Optional.of(wanted))) {
      target = Optional.of(wanted);
      left = plan(wanted);
    }
    return left.stream().findFirst().map(request -> step(request, _ -> written()));
  }

  private List<ModbusRequest> plan(Message wanted) {
    var settings =
        map.settings().stream()
            .map(setting -> new WriteRegister(unit, setting.register(), setting.value()));
    return Stream.concat(
            isSet ? Stream.of() : settings,
            map.requests(unit, wanted.text(), wanted.flash()).stream())
        .toList();
  }

  private void written() {
    left = left.subList(1, left.size());
    isSet |= left.isEmpty();
  }

  @Override
  public Optional<Step> poll() {
    return target
        .filter(_ -> map.readable() && unit != ModbusRequest.BROADCAST)
        .map(message ->
            step(
                new ReadRegisters(unit, map.register(), map.count()),
                outcome -> compare(outcome, map.values(message.text()))));
  }

  private void compare(ExchangeResult outcome, List<Integer> expected) {
    if (outcome instanceof ExchangeResult.Answered answered
        && !ReadRegisters.values(answered.bytes()).equals(expected)) {
      forget();
    }
  }

  private Step step(ModbusRequest request, Consumer<ExchangeResult> then) {
    var reply =
        unit == ModbusRequest.BROADCAST
            ? new Reply.None(AFTER_BROADCAST)
            : new Reply.Awaited(request.answerLength(), THINKING, request::answer);
    return new Step(Exchange.of(request.encode(), reply), then);
  }

  @Override
  public Optional<Message> shown() {
    return target.filter(_ -> left.isEmpty());
  }

  @Override
  public void forget() {
    target = Optional.empty();
    isSet = false;
  }
}
