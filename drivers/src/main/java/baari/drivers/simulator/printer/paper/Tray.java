package baari.drivers.simulator.printer.paper;

import baari.drivers.guard.Guard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// The last hundred cut tickets and the last hundred errors in the bytes. Thread-safe.
public final class Tray {
  private static final int KEPT = 100;

  private final Deque<SimulatedTicket> tickets = new ArrayDeque<>();
  private final Deque<String> protocolErrors = new ArrayDeque<>();
  private final Guard guard = new Guard("simulated printer's paper");
  private Consumer<SimulatedTicket> whenCut = _ -> {};
  private Consumer<String> whenWrong = _ -> {};
  private int cuts;

  public synchronized void onTicket(Consumer<SimulatedTicket> listener) {
    whenCut = listener;
  }

  public void cut(Paper paper) {
    Consumer<SimulatedTicket> listener;
    SimulatedTicket ticket;
    synchronized (this) {
      ticket = paper.cut(++cuts);
      keep(tickets, ticket);
      listener = whenCut;
    }
    guard.run(() -> listener.accept(ticket));
  }

  public synchronized void onError(Consumer<String> listener) {
    whenWrong = listener;
  }

  public void error(String what) {
    Consumer<String> listener;
    synchronized (this) {
      keep(protocolErrors, what);
      listener = whenWrong;
    }
    guard.run(() -> listener.accept(what));
  }

  /// Newest first.
  public synchronized List<SimulatedTicket> tickets() {
    return new ArrayList<>(tickets);
  }

  /// Newest first.
  public synchronized List<String> protocolErrors() {
    return new ArrayList<>(protocolErrors);
  }

  private static <T> void keep(Deque<T> newestFirst, T newest) {
    newestFirst.addFirst(newest);
    if (newestFirst.size() > KEPT) {
      newestFirst.removeLast();
    }
  }
}
