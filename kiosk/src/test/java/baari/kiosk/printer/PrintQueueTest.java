package baari.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import baari.drivers.device.printer.PrintResult;
import baari.drivers.device.printer.PrinterStatus;
import baari.drivers.device.printer.Ticket;
import baari.drivers.device.printer.TicketPrinter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PrintQueueTest {
  private static final Ticket TICKET = new Ticket(List.of());

  @Test
  void a_seventeenth_waiting_ticket_fails_at_once() throws Exception {
    // Given
    var paper = new CountDownLatch(1);
    var busy = new CountDownLatch(1);
    var queue = queue(() -> whenOpen(busy, paper));
    var verdicts = new ArrayList<CompletableFuture<PrintResult>>();
    verdicts.add(queue.print(TICKET));
    busy.await();
    for (int waiting = 0; waiting < 16; waiting++) {
      verdicts.add(queue.print(TICKET));
    }

    // When
    var refused = queue.print(TICKET);

    // Then
    assertThat(refused.getNow(new PrintResult.Printed())).isInstanceOf(PrintResult.Failed.class);
    paper.countDown();
    for (var verdict : verdicts) {
      assertThat(verdict.get()).isEqualTo(new PrintResult.Printed());
    }
    queue.stop();
  }

  @Test
  void a_ticket_with_a_box_is_printed_and_staff_is_told() throws Exception {
    // Given
    var trouble = new TicketTrouble(InstantSource.system());
    var queue = new PrintQueue(new FakePrinter(PrintResult.Printed::new), trouble);
    queue.start();
    queue.print(new Ticket(List.of(new Ticket.Drawn("فیس ₨", 40, false)))).get();
    assertThat(trouble.now()).isEqualTo("none");

    // When
    var result = queue.print(new Ticket(List.of(new Ticket.Text("\u4E2D", 1, false)))).get();

    // Then
    assertThat(result).isEqualTo(new PrintResult.Printed());
    assertThat(trouble.now()).isEqualTo("ticket-illegible");
    queue.stop();
  }

  @Test
  void a_bug_in_a_driver_leaves_the_ticket_unknown_and_the_printer_working() throws Exception {
    // Given
    var results = new ArrayList<Supplier<PrintResult>>();
    results.add(() -> {
      throw new IllegalStateException("bug");
    });
    results.add(() -> {
      throw new StackOverflowError();
    });
    results.add(PrintResult.Printed::new);
    var queue = queue(() -> results.removeFirst().get());

    // When
    var first = queue.print(TICKET).get();
    var second = queue.print(TICKET).get();
    var third = queue.print(TICKET).get();

    // Then
    assertThat(first).isInstanceOf(PrintResult.Unknown.class);
    assertThat(second).isInstanceOf(PrintResult.Unknown.class);
    assertThat(third).isEqualTo(new PrintResult.Printed());
    queue.stop();
  }

  private static PrintQueue queue(Supplier<PrintResult> printer) {
    var queue = new PrintQueue(new FakePrinter(printer), new TicketTrouble(InstantSource.system()));
    queue.start();
    return queue;
  }

  private static PrintResult whenOpen(CountDownLatch busy, CountDownLatch paper) {
    busy.countDown();
    try {
      paper.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new PrintResult.Printed();
  }

  private record FakePrinter(Supplier<PrintResult> result) implements TicketPrinter {
    @Override
    public void keep(List<Ticket.Drawn> texts) {}

    @Override
    public void prepare() {}

    @Override
    public PrintResult print(Ticket ticket) {
      return result.get();
    }

    @Override
    public PrinterStatus status() {
      return PrinterStatus.DISCONNECTED;
    }

    @Override
    public void close() {}
  }
}
