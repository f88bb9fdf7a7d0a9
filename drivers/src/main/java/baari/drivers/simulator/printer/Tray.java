package baari.drivers.simulator.printer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Where cut tickets fall, and what was wrong with the bytes; the last hundred of each. Safe for
/// threads.
final class Tray {
  private static final int KEPT = 100;

  private final Deque<SimulatedTicket> tickets = new ArrayDeque<>();
  private final Deque<String> protocolErrors = new ArrayDeque<>();
  private Consumer<SimulatedTicket> whenCut = _ -> {};
  private int cuts;

  synchronized void onTicket(Consumer<SimulatedTicket> listener) {
    whenCut = listener;
  }

  void cut(Paper paper) {
    Consumer<SimulatedTicket> listener;
    SimulatedTicket ticket;
    synchronized (this) {
      ticket = paper.cut(++cuts);
      keep(tickets, ticket);
      listener = whenCut;
    }
    listener.accept(ticket);
  }

  synchronized void error(String what) {
    keep(protocolErrors, what);
  }

  /// Newest first.
  synchronized List<SimulatedTicket> tickets() {
    return new ArrayList<>(tickets);
  }

  /// Newest first.
  synchronized List<String> protocolErrors() {
    return new ArrayList<>(protocolErrors);
  }

  private static <T> void keep(Deque<T> newestFirst, T newest) {
    newestFirst.addFirst(newest);
    if (newestFirst.size() > KEPT) {
      newestFirst.removeLast();
    }
  }
}
