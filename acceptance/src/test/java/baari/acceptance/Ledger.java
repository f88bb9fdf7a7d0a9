package baari.acceptance;

import baari.bench.hall.Json;
import baari.protocol.token.TokenView;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What the server has acknowledged, as its clients saw it. The load client's thread writes it, and
/// it is read after that thread has ended. Only the wait for enough answers crosses threads.
final class Ledger {
  private final List<TokenView> issued = new ArrayList<>();
  private final List<String> called = new ArrayList<>();
  private final Set<String> served = new LinkedHashSet<>();
  private CountDownLatch enough = new CountDownLatch(0);

  /// From now on, `awaitEnough` waits for this many more answers.
  void expect(int answers) {
    enough = new CountDownLatch(answers);
  }

  /// @return whether the answers came within `bound`
  boolean awaitEnough(Duration bound) throws InterruptedException {
    return enough.await(bound.toMillis(), TimeUnit.MILLISECONDS);
  }

  void issued(ByteBuffer body) {
    issued.add(token(body));
    enough.countDown();
  }

  /// @return the id of the called token
  String called(ByteBuffer body) {
    String id = token(body).id();
    called.add(id);
    enough.countDown();
    return id;
  }

  void started() {
    enough.countDown();
  }

  void served(String token) {
    served.add(token);
    enough.countDown();
  }

  List<TokenView> issued() {
    return issued;
  }

  List<String> called() {
    return called;
  }

  Set<String> served() {
    return served;
  }

  private static TokenView token(ByteBuffer body) {
    return Json.read(StandardCharsets.UTF_8.decode(body).toString(), TokenView.class);
  }
}
